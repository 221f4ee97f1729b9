import type { ScheduleFile } from '../monitor/forms/index.ts'

/** Each file as it is to be written, then what installs them, and what must be set. */
export function scheduleBody(details: Readonly<Record<string, unknown>>): string[] {
  const files = (details.files ?? []) as readonly ScheduleFile[]
  const install = (details.install ?? []) as readonly string[]
  if (files.length === 0) return []
  const variables = (details.variables ?? []) as readonly string[]
  return [
    ...files.flatMap(({ path, content }) => [
      '',
      `${path}:`,
      ...content
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`.trimEnd()),
    ]),
    '',
    'Install with:',
    ...install.map((command) => `  ${command}`),
    `It reads, from the environment or the project’s .env: ${variables.join(', ')}`,
    '',
  ]
}
