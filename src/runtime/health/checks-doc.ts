import { configSchema } from '../config/schema.ts'
import { checks } from './checks/index.ts'
import { type Figure, figures } from './figures.ts'

const { thresholds } = configSchema.properties.health_checks.properties

/** docs/HEALTH-CHECKS.md: every check, threshold and figure, made from the objects that the checks work with. */
export function healthChecksDoc(): string {
  return `# Health checks

What \`faber-db health-check\` can look at. How it grades, ends and is scraped: [HEALTH.md](HEALTH.md).

## Checks

In this order they run and are shown. Each is a name for \`--checks\`; *performance* names its members together. Where one marked *vital* cannot run, the database is unhealthy and not only unknown, unless only a right is missing.

${table(
  ['check', 'what it asks', ''],
  checks.map(({ name, asks, group, isVital }) => [
    `\`${name}\``,
    asks,
    [...(isVital ? ['vital'] : []), ...(group ? [group] : [])].join(', '),
  ]),
)}

## Thresholds

Keys of \`health_checks.thresholds\` in the configuration.

${table(
  ['key', 'default', 'what it says'],
  Object.entries(thresholds.properties).map(([key, schema]) => [
    `\`${key}\``,
    'default' in schema ? String(schema.default) : '',
    schema.description,
  ]),
)}

## Figures

What checks measure again at every look: \`details.checks[].figures\`, and the metrics of \`--prometheus\`, each with \`faber_db_\` before its name.

${table(
  ['figure', 'unit', 'what it is'],
  Object.entries<Figure>(figures).map(([name, { unit, help }]) => [
    `\`${name}\``,
    unit === 'ratio' ? 'a share from 0 to 1' : unit,
    help,
  ]),
)}
`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
