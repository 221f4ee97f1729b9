import { runsElsewhere, unseenVariables } from './elsewhere.ts'
import {
  leadingAssignments,
  type ProgramParts,
  readLeading,
  readOptions,
  runs,
  valuesOf,
} from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** A program that runs words, or a text, with variables or on a machine that a service knows. */
interface Service {
  /** Its names, separated by spaces. */
  readonly names: string
  /** The words before the options: `run`, `env run`. */
  readonly after: RegExp
  readonly valued?: string
  /** Options whose value is a text of the shell. */
  readonly text?: string
  readonly skip?: number
  /** Whether the words only begin after `--`. */
  readonly dashes?: true
  /** Whether it runs on a machine of the service. */
  readonly away?: true
}

const services: readonly Service[] = [
  {
    names: 'doppler',
    after: /^run$/,
    valued: '-p --project -c --config -t --token',
    text: '--command',
  },
  { names: 'op', after: /^run$/, valued: '--env-file --account' },
  {
    names: 'infisical',
    after: /^run$/,
    valued: '-e --env --path --projectId --token',
    text: '--command -c',
  },
  { names: 'aws-vault', after: /^exec$/, valued: '-d --duration --region -t', skip: 1 },
  { names: 'chamber', after: /^exec$/, dashes: true },
  { names: 'envchain', after: /^$/, skip: 1 },
  { names: 'summon', after: /^$/, valued: '-f -p -e -D --yaml' },
  { names: 'teller', after: /^run$/ },
  { names: 'sops', after: /^exec-env$/, skip: 1 },
  { names: 'vault', after: /^exec$/ },
  { names: 'railway', after: /^run$/, valued: '-s --service -e --environment -p' },
  { names: 'railway', after: /^ssh$/, valued: '-s --service -e --environment -p', away: true },
  { names: 'vercel vc', after: /^env run$/, valued: '-e --environment --git-branch' },
  {
    names: 'heroku',
    after: /^(?:run|run:detached|run:inside)$/,
    valued: '-a --app -s --size -e --env -r --remote',
    away: true,
  },
  {
    names: 'fly flyctl',
    after: /^ssh console$/,
    valued: '-a --app -r -s -u',
    text: '-C --command',
    away: true,
  },
  { names: 'fly flyctl', after: /^machine (?:exec|run)$/, valued: '-a --app', skip: 1, away: true },
  {
    names: 'gcloud',
    after: /^compute ssh$/,
    valued: '--zone --project',
    text: '--command',
    away: true,
  },
  { names: 'render', after: /^ssh$/, skip: 1, away: true },
  { names: 'scalingo', after: /^run$/, valued: '-a --app', away: true },
  { names: 'dokku', after: /^(?:run|enter)$/, skip: 1, away: true },
  { names: 'eb', after: /^ssh$/, text: '-c --command', away: true },
  {
    names: 'copilot',
    after: /^(?:svc|task) exec$/,
    valued: '-a -e -n',
    text: '-c --command',
    away: true,
  },
  {
    names: 'aws',
    after: /^ecs execute-command$/,
    valued: '--cluster --task --container',
    text: '--command',
    away: true,
  },
]

/** Programs of services; each name once. */
export const serviceWrappers: readonly Wrapper[] = [
  ...new Set(services.flatMap(({ names }) => names.split(' '))),
].map((name) => ({
  programs: [name],
  unwrap: ({ words: [, ...args] }) => {
    const forms = services.filter(({ names }) => names.split(' ').includes(name))
    return forms.map((form) => unwrapService(form, args)).find((inner) => inner !== undefined)
  },
}))

function unwrapService(form: Service, args: readonly string[]): Inner[] | undefined {
  const valued = `${form.valued ?? ''} ${form.text ?? ''}`
  const before = readLeading(args, valued)
  const count = form.after.source === '^$' ? 0 : form.after.source.split(' ').length
  const command = before.operands.slice(0, count)
  if (!form.after.test(command.join(' '))) return undefined
  const own = readLeading(before.operands.slice(count), valued)
  const texts = valuesOf(readOptions(before.operands, valued), ...(form.text?.split(' ') ?? []))
  const parts: ProgramParts = { variables: unseenVariables }
  const inner =
    texts.length > 0
      ? texts.map((text): Inner => ({ kind: 'script', text, ...parts }))
      : wordsOf(own.operands.slice(form.dashes ? own.operands.indexOf('--') : form.skip), parts)
  return inner && form.away ? runsElsewhere(inner) : inner
}

/** Several words are a program, one with spaces a text of the shell. */
function wordsOf(operands: readonly string[], parts: ProgramParts): Inner[] | undefined {
  const given = leadingAssignments(operands[0] === '--' ? operands.slice(1) : operands)
  const [only] = given.words
  if (given.words.length === 1 && only?.includes(' ')) {
    return [{ kind: 'script', text: only, ...parts }]
  }
  return runs(given.words, { variables: new Map([...unseenVariables, ...given.variables]) })
}
