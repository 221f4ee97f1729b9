import { type Category, categories, type Rule } from './rules/define.ts'
import { rules } from './rules/index.ts'
import { commentFindings } from './suppression-comment.ts'

/** docs/SAFETY-RULES.md: every rule, made from the same objects as the assessment. */
export function safetyRulesDoc(): string {
  const inUse = categories.filter((category) => rulesOf(category).length > 0)
  return `# Safety rules

These ${rules.length} rules look at each statement of the pending migrations. A finding has a risk: from medium on it asks for approval. Nothing is said of what the pending migrations make themselves, but by rules of style.

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

Findings of medium and low risk are silent then. High and critical ones go on asking for approval and a backup, beside the reason, and what the configuration does not allow cannot be answered for. These are findings about such comments:

| finding | risk | what it means |
| --- | --- | --- |
${Object.entries(commentFindings)
  .map(([name, { risk, summary, why }]) => `| ${name} | ${risk} | ${cell(`${summary}. ${why}`)} |`)
  .join('\n')}

## All rules

| rule | category | risk | what it finds |
| --- | --- | --- | --- |
${inUse.flatMap(rulesOf).map(row).join('\n')}

${inUse.map(chapter).join('\n')}`
}

function rulesOf(category: Category): Rule[] {
  return rules.filter((rule) => rule.category === category)
}

function row({ name, category, risk, summary }: Rule): string {
  return `| [${name}](#${name}) | ${category} | ${risk} | ${cell(summary)} |`
}

function chapter(category: Category): string {
  const title = category.charAt(0).toUpperCase() + category.slice(1)
  return `## ${title}\n\n${rulesOf(category).map(section).join('\n')}`
}

function section(rule: Rule): string {
  const { name, summary, why, safeWay, examples } = rule
  const { given, version } = examples
  const before = given === undefined ? '' : `Given:\n\n${sql(given)}\n\n`
  const server = version === undefined ? '' : ` (PostgreSQL ${Math.floor(version / 10_000)})`
  return `### ${name}

${summary}. (${traitsOf(rule)})

${why}

Instead: ${safeWay.includes('\n') ? `\n\n${sql(safeWay)}` : safeWay}

${before}Found${server}:

${sql(examples.bad[0])}
${examples.ok[0] === undefined ? '' : `\nNot found:\n\n${sql(examples.ok[0])}\n`}`
}

function traitsOf({ risk, operation, dataLoss }: Rule): string {
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
