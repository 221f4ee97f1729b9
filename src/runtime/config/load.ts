import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ErrorObject } from 'ajv'
import { FaberDbError } from '../../operations/errors.ts'
import { nearest } from '../text.ts'
import { withFaberRules } from './faber-rules.ts'
import { jsonFaultPlace } from './json-place.ts'
import type { Config } from './schema.ts'

/** Where the configuration lies: `FABER_DB_CONFIG`, else its place under the project root. */
export function configPath(root: string, env: NodeJS.ProcessEnv): string {
  return env.FABER_DB_CONFIG
    ? resolve(root, env.FABER_DB_CONFIG)
    : resolve(root, '.fractary/plugins/faber-db/config.json')
}

/**
 * The configuration at `path`, validated, with every default filled in.
 * @throws CONFIG_MISSING, CONFIG_INVALID (which names every fault, and the nearest known key)
 */
export async function loadConfig(path: string): Promise<Config> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') {
      throw new FaberDbError('CONFIG_MISSING', {
        message: `There is no configuration at ${path}.`,
        next: 'Run `faber-db init` in the project’s folder.',
        cause,
      })
    }
    throw new FaberDbError('CONFIG_INVALID', {
      message: `The configuration at ${path} cannot be read: ${cause.message}`,
      cause,
    })
  })
  return validateConfig(parseJson(text, path), path)
}

/** Validates a parsed configuration and fills in its defaults. */
export async function validateConfig(value: unknown, path: string): Promise<Config> {
  const { validate } = await import('./validator.ts')
  if (validate(value)) return withFaberRules(value)
  const errors = validate.errors ?? []
  // The fault of a name is told once, by `propertyNames`.
  const faults = errors.filter(({ propertyName }) => propertyName === undefined).map(describeFault)
  throw new FaberDbError('CONFIG_INVALID', {
    message: `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: ${faults.join('; ')}.`,
    next: `Mend ${path}. docs/CONFIGURATION.md lists every key.`,
    facts: { config: path, faults },
  })
}

function parseJson(text: string, path: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch {
    throw new FaberDbError('CONFIG_INVALID', {
      message: `The configuration is not JSON: ${jsonFaultPlace(json)}.`,
      next: `Mend ${path}: a comma or a quote too many or too few, or a comment, is the usual cause.`,
      facts: { config: path },
    })
  }
}

function describeFault(error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.')
  const at = place === '' ? '' : `${place}: `
  switch (error.keyword) {
    case 'additionalProperties':
      return `${at}unknown key ${quoted(error.params.additionalProperty)}${suggestion(error.params.additionalProperty, keysOf(error))}`
    case 'required':
      return `${at}the key "${error.params.missingProperty}" is missing`
    case 'enum':
      return `${at}must be one of ${error.params.allowedValues.join(', ')}${suggestion(error.data, error.params.allowedValues)}`
    case 'const':
      return `${at}must be ${quoted(error.params.allowedValue)}`
    case 'propertyNames':
      return `${at}${quoted(error.params.propertyName)} is not a name: letters, digits, - and _, a letter first`
    case 'pattern':
      return `${at}must ${meaning(error) ?? 'have another form'}`
    default:
      return `${at}${error.message ?? 'is not valid'}`
  }
}

/** What the schema says the value is, from its description's first sentence. */
function meaning(error: ErrorObject): string | undefined {
  const [first] = String(error.parentSchema?.description ?? '').split('. ')
  return first
    ? `be ${first.charAt(0).toLowerCase()}${first.slice(1).replace(/\.$/, '')}`
    : undefined
}

function quoted(value: unknown): string {
  return JSON.stringify(value)
}

function keysOf({ parentSchema }: ErrorObject): string[] {
  return Object.keys((parentSchema?.properties as object | undefined) ?? {})
}

function suggestion(written: unknown, known: readonly unknown[]): string {
  const near = nearest(String(written), known.map(String))
  return near ? `; did you mean "${near}"?` : ''
}
