import { traitsOf } from '../lint/rules-doc.ts'
import { showExample } from '../lint/show-example.ts'
import { type Rule, rules } from '../rules/index.ts'

/**
 * `faber-db-plugin explain RULE`: what a rule wants, why, a bad and a good example. Without a name,
 * all rules in a line each. Returns the exit code: 2 where there is no such rule.
 */
export async function explain(
  argv: readonly string[],
  print: (text: string) => void = console.log,
): Promise<number> {
  const [name, ...more] = argv
  if (more.length > 0 || name?.startsWith('-')) {
    print('usage: faber-db-plugin explain [RULE]')
    return 2
  }
  if (name === undefined) {
    print(
      rules
        .map((rule) => `${rule.name.padEnd(22)}${markOf(rule).padEnd(9)}${rule.description}`)
        .join('\n'),
    )
    return 0
  }
  const rule = rules.find((one) => one.name === name)
  if (!rule) {
    print(`There is no rule "${name}": faber-db-plugin explain lists them.`)
    return 2
  }
  const [bad, good] = [rule.notOk[0], rule.ok[0]]
  print(`${rule.name} (${traitsOf(rule)})\n\n${rule.description}\n${rule.why}`)
  if (bad) print(`\nBad:\n\n${showExample(bad)}\n\n${bad.findings.join('\n')}`)
  if (good) print(`\nGood:\n\n${showExample(good)}`)
  return 0
}

function markOf({ severity, house }: Rule): string {
  return house ? 'house' : severity
}
