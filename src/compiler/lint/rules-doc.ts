import { type Rule, type RuleExample, rules } from '../rules/index.ts'
import { showExample } from './show-example.ts'

/** `error, fixable, this house only`: what a person asks of a rule first. */
export function traitsOf({ severity, notOk, house }: Rule): string {
  const fixable = notOk.some(({ fixed }) => fixed)
  return [severity, ...(fixable ? ['fixable'] : []), ...(house ? ['this house only'] : [])].join(
    ', ',
  )
}

/** docs/RULES.md: every rule, made from the same objects as the check and `explain`. */
export function rulesDoc(): string {
  return `# Rules

\`npm run faber-db-plugin -- check DIR\` asks these ${rules.length} rules about a plugin, a marketplace or any folder that holds some; \`npm run build-plugin\` asks them before it writes anything. \`--fix\` mends what is fixable, \`--format\` writes text, json, sarif, github or markdown, \`--rule NAME\` asks only that rule, \`--since COMMIT\` compares with an earlier state. Rules of this house are asked about its own builds, and elsewhere only by name. Exit 0: no errors; 1: errors; 2: wrong arguments.

| rule | | what must hold |
| --- | --- | --- |
${rules.map((rule) => `| [${rule.name}](#${rule.name}) | ${traitsOf(rule)} | ${cell(rule.description)} |`).join('\n')}

${rules.map(section).join('\n')}`
}

function section(rule: Rule): string {
  const [bad, good] = [rule.notOk[0], rule.ok[0]]
  return `## ${rule.name}

${rule.description} (${traitsOf(rule)})

${rule.why}
${bad ? `\nBad:\n\n${fenced(bad)}\n` : ''}${good ? `\nGood:\n\n${fenced(good)}\n` : ''}`
}

function fenced(example: RuleExample): string {
  const said = example.findings.length > 0 ? `\n\n${example.findings.join('\n')}` : ''
  const text = `${showExample(example)}${said}`
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
