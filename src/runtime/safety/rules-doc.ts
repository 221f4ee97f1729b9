import type { DialectRule } from './dialects/define.ts'
import { rules as mysqlRules } from './dialects/mysql/rules/index.ts'
import { rules as sqliteRules } from './dialects/sqlite/rules/index.ts'
import { unparsableRule } from './reading/unparsable.ts'
import { type Category, categories, type Rule } from './rules/define.ts'
import { rules } from './rules/index.ts'
import { commentFindings } from './suppression/suppression-comment.ts'

/** A rule as the document tells it, of any dialect. */
type Told = Omit<Rule, 'check'> | Omit<DialectRule, 'check'>

/** The rules of a dialect that is not PostgreSQL, and what is to be known beside them. */
interface Part {
  readonly title: string
  /** Before the names of its rules in headings: other dialects have rules of the same name. */
  readonly prefix: string
  readonly rules: readonly Told[]
  readonly note: string
}

const parts: readonly Part[] = [
  {
    title: 'MySQL and MariaDB',
    prefix: 'MySQL',
    rules: mysqlRules,
    note: 'Where nothing is said, the server is MySQL 8.0.29 or MariaDB 10.6, and the tables are InnoDB’s. The examples are MySQL’s.',
  },
  {
    title: 'SQLite',
    prefix: 'SQLite',
    rules: sqliteRules,
    note: 'One write locks the whole database: there is little to say of locks, and more of the tables that are made anew because ALTER TABLE cannot change them.',
  },
]

/** docs/SAFETY-RULES.md: every rule, made from the same objects as the assessment. */
export function safetyRulesDoc(): string {
  const inUse = categories.filter((category) => rulesOf(category).length > 0)
  return `# Safety rules

These ${rules.length} rules look at each statement of the pending migrations of PostgreSQL; [${parts[0]?.title}](#mysql-and-mariadb) (${mysqlRules.length}) and [SQLite](#sqlite) (${sqliteRules.length}) have rules of their own. A finding has a risk: from medium on it asks for approval. Nothing is said of what the pending migrations make themselves, but by rules of style.

## Settings

\`safety.rules\` in the configuration gives a rule another risk, or switches it off:

\`\`\`json
{ "safety": { "rules": { "prefer-identity": "low", "update-without-where": "off" } } }
\`\`\`

Rules of style look only where they are named there. What a rule with a *policy* below asks for is said by \`safety.destructive_operations\`; it cannot be switched off.

## Exceptions

A comment directly above a statement, or behind it on its first line, answers for what rules find in it; \`allow-file\`, before the first statement, for the whole file:

\`\`\`sql
-- faber-db: allow RULE, RULE because REASON
\`\`\`

Findings of medium and low risk are silent then. High and critical ones, and those that may lose data, go on asking for approval and a backup, beside the reason, and what the configuration does not allow cannot be answered for. These are findings about such comments:

| finding | risk | what it means |
| --- | --- | --- |
${Object.entries(commentFindings)
  .map(([name, { risk, summary, why }]) => `| ${name} | ${risk} | ${cell(`${summary}. ${why}`)} |`)
  .join('\n')}

A statement that cannot be parsed is the finding ${unparsableRule.name} (${unparsableRule.risk}), and no comment answers for it. ${unparsableRule.why} In the other dialects it is a rule like any other.

## All rules

${table(inUse.flatMap(rulesOf))}

${inUse.map(chapter).join('\n')}
${parts.map(partText).join('\n')}`
}

function partText({ title, prefix, rules: told, note }: Part): string {
  const sections = told.map((rule) => section(rule, `${prefix}: `))
  return `## ${title}\n\n${note}\n\n${table(told, `${prefix}-`)}\n\n${sections.join('\n')}`
}

/** Each row leads to the heading of its rule, under the address that GitHub gives it. */
function table(told: readonly Told[], prefix = ''): string {
  const rows = told.map(
    ({ name, category, risk, summary }) =>
      `| [${name}](#${prefix.toLowerCase()}${name}) | ${category} | ${risk} | ${cell(summary)} |`,
  )
  return ['| rule | category | risk | what it finds |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}

function rulesOf(category: Category): Rule[] {
  return rules.filter((rule) => rule.category === category)
}

function chapter(category: Category): string {
  const title = category.charAt(0).toUpperCase() + category.slice(1)
  return `## ${title}\n\n${rulesOf(category)
    .map((rule) => section(rule))
    .join('\n')}`
}

function section(rule: Told, prefix = ''): string {
  const { name, summary, why, safeWay, examples } = rule
  const { given } = examples
  const version = 'version' in examples ? examples.version : undefined
  const before = given === undefined ? '' : `Given:\n\n${sql(given)}\n\n`
  const server = version === undefined ? '' : ` (PostgreSQL ${Math.floor(version / 10_000)})`
  return `### ${prefix}${name}

${summary}. (${traitsOf(rule)})

${why}

Instead: ${safeWay.includes('\n') ? `\n\n${sql(safeWay)}` : safeWay}

${before}Found${server}:

${sql(examples.bad[0])}
${examples.ok[0] === undefined ? '' : `\nNot found:\n\n${sql(examples.ok[0])}\n`}`
}

function traitsOf({ risk, operation, dataLoss }: Told): string {
  return [
    risk,
    ...(dataLoss ? ['data is lost'] : []),
    ...(operation === undefined ? [] : [`policy: \`destructive_operations.${operation}\``]),
  ].join(', ')
}

function sql(text = ''): string {
  return `\`\`\`sql\n${text}\n\`\`\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
