import { wrap } from '../text.ts'

type Details = Readonly<Record<string, unknown>>

interface ShownIndicator {
  readonly where: string
  readonly text: string
  readonly means: string
  readonly weight: number
}

/** The words that counted, the weightiest first. */
export function detectBody({ indicators = [] }: Details): string[] {
  return (indicators as ShownIndicator[]).map(
    ({ where, text, means, weight }) =>
      `  ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}  ${where}: “${text}” (${means})`,
  )
}

interface ShownMigration {
  readonly path?: string
  readonly name?: string
  readonly sql?: string
}

/** What became of the schema, and each migration with its SQL; or what is asked for. */
export function architectBody({ schema, migrations = [], request }: Details): string[] {
  const { added = [], replaced = [] } = (schema ?? {}) as {
    readonly added?: readonly string[]
    readonly replaced?: readonly { readonly name: string }[]
  }
  const asked = request as { readonly wanted: string } | undefined
  return [
    ...(added.length > 0 ? [`  Added: ${added.join(', ')}`] : []),
    ...(replaced.length > 0 ? [`  Replaced: ${replaced.map(({ name }) => name).join(', ')}`] : []),
    ...(migrations as ShownMigration[]).flatMap(({ path, name, sql }) => [
      `  ${path ?? name ?? 'The migration'}${sql ? ':' : ''}`,
      ...(sql
        ? sql
            .trimEnd()
            .split('\n')
            .map((line) => `    ${line}`)
        : []),
    ]),
    ...(asked
      ? [`  Wanted: ${wrap(asked.wanted, 10)}`, '  (--json has the form of the answer)']
      : []),
  ]
}
