import { describe, expect, test } from 'vitest'
import { FaberDbError } from '../../../src/operations/index.ts'
import { parseCommandLine } from '../../../src/runtime/cli/parse-arguments.ts'

const parse = (line: string) => parseCommandLine(line === '' ? [] : line.split(' '))

/** What the user is told of a line that cannot be read: message and next step. */
function refusal(...argv: string[]): string {
  try {
    parseCommandLine(argv)
  } catch (error) {
    if (error instanceof FaberDbError && error.code === 'USAGE') {
      return [error.text.message, error.text.next ?? ''].join(' ').trim()
    }
    throw error
  }
  throw new Error('It was read.')
}

test.each(['', 'help', '--help', '-h'])('`faber-db %s` asks for help', (line) => {
  expect(parse(line)).toEqual({ kind: 'help' })
})

test.each(['--version', '-v'])('`faber-db %s` asks for the version', (line) => {
  expect(parse(line)).toEqual({ kind: 'version' })
})

test.each(['help backup create', 'backup create --help', 'backup production --help'])(
  '`faber-db %s` asks for the help of that operation',
  (line) => {
    expect(parse(line)).toMatchObject({ kind: 'help', operation: { name: 'backup create' } })
  },
)

describe('operations', () => {
  test('the alias means the operation of two words', () => {
    expect(parse('backup production')).toEqual(parse('backup create production'))
    expect(parse('audit')).toEqual(parse('audit list'))
  })

  test('one that is unknown is named, with the nearest', () => {
    expect(refusal('migrat')).toBe(
      'There is no operation "migrat". Did you mean "migrate"? `faber-db --help` lists them.',
    )
  })

  test('the nearest may be an alias', () => {
    expect(refusal('bakup', 'production')).toContain('Did you mean "backup"?')
  })

  test('nothing is suggested where nothing is near', () => {
    expect(refusal('frobnicate')).toBe(
      'There is no operation "frobnicate". `faber-db --help` lists them.',
    )
  })
})

describe('arguments', () => {
  test('they stand under their names, flags in camel case, switches false when left out', () => {
    expect(parse('migrate production --dry-run --work-id 7')).toMatchObject({
      kind: 'run',
      args: {
        environment: 'production',
        dryRun: true,
        plan: false,
        skipBackup: false,
        skipHealthCheck: false,
        force: false,
        workId: '7',
        json: false,
      },
    })
  })

  test('flags may stand before, between and after the others', () => {
    expect(parse('backup create --label x production')).toEqual(
      parse('backup create production --label x'),
    )
  })

  test('one that is missing is named, with what it is', () => {
    expect(refusal('migrate')).toMatch(/^migrate needs ENVIRONMENT: an environment of the config/)
  })

  test('one that may be left out is undefined', () => {
    expect(parse('status')).toMatchObject({ args: { environment: undefined } })
  })

  test('a repeated one takes all that are left, with flags between them', () => {
    expect(parse('safety a.sql --format sarif b.sql')).toMatchObject({
      args: { files: ['a.sql', 'b.sql'], format: 'sarif' },
    })
    expect(parse('safety')).toMatchObject({ args: { files: [] } })
  })

  test('one too many is shown, and that words belong in quotes', () => {
    expect(refusal('generate-migration', 'add', 'profiles')).toMatch(
      /does not know what to do with "profiles".* must be quoted/,
    )
  })
})

describe('flags', () => {
  test('`--flag value` and `--flag=value` are the same', () => {
    expect(parse('audit list --limit=5')).toEqual(parse('audit list --limit 5'))
  })

  test('a value may hold an equals sign', () => {
    expect(parse('backup dev --reason=a=b')).toMatchObject({ args: { reason: 'a=b' } })
  })

  test('one that is unknown is named, with the nearest', () => {
    expect(refusal('migrate', 'dev', '--dry-rum')).toBe(
      'migrate has no flag "--dry-rum". Did you mean "--dry-run"? `faber-db migrate --help` lists the flags.',
    )
  })

  test('a flag of another operation is unknown', () => {
    expect(refusal('status', '--dry-run')).toContain('status has no flag "--dry-run".')
  })

  test('one without its value says so', () => {
    expect(refusal('audit', '--limit')).toContain('"--limit" needs a value.')
    expect(refusal('backup', 'dev', '--label', '--json')).toContain('"--label" needs a value.')
  })

  test('a switch takes no value', () => {
    expect(refusal('migrate', 'dev', '--dry-run=yes')).toContain('"--dry-run" takes no value.')
  })

  test.each(['0', '-1', '1.5', 'ten', '1e3', '', '9999999999'])(
    '"%s" is no whole number from 1 up',
    (value) => {
      expect(refusal('audit', `--limit=${value}`)).toBe(
        `"--limit" takes a whole number from 1 up, not "${value}".`,
      )
    },
  )

  test('a list is separated by commas, with or without spaces', () => {
    const { args } = parseCommandLine([
      'health-check',
      'dev',
      '--checks',
      'connectivity, migrations',
    ]) as { args: object }
    expect(args).toMatchObject({ checks: ['connectivity', 'migrations'] })
  })

  test('every member of a list must be a choice, and the nearest is named', () => {
    expect(refusal('health-check', 'dev', '--checks', 'connectivity,migration')).toContain(
      '"--checks" does not take "migration". Did you mean "migrations"? It takes: connectivity, migrations, ',
    )
  })

  test('an empty member of a list is refused', () => {
    expect(refusal('health-check', 'dev', '--checks', 'connectivity,')).toContain(
      '"--checks" does not take ""',
    )
  })

  test('a value that is no choice is refused with the choices', () => {
    expect(refusal('init', '--provider', 'postgres')).toContain(
      'It takes: postgresql, mysql, sqlite, mongodb.',
    )
  })
})
