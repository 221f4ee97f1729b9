import type { RuleExample } from '../rules/index.ts'

const most = 14
const widest = 100

/** An example as a person reads it: each file by its path, as much of it as shows the point. */
export function showExample({ files, findings, unreadable = {} }: RuleExample): string {
  const shown = Object.entries(files).map(
    ([path, content]) => `${path}\n${excerpt(path, content, findings)}`,
  )
  const lost = Object.entries(unreadable).map(([path, reason]) => `${path}\n    (${reason})`)
  return [...shown, ...lost].join('\n')
}

/** The lines around the first finding of the file, or its first ones, indented. */
function excerpt(path: string, content: string, findings: readonly string[]): string {
  const found = findings.find((one) => one.startsWith(`${path}:`))
  const line = Number(found?.slice(path.length + 1).match(/^(\d+):/)?.[1] ?? 1)
  const lines = content.replace(/\n$/, '').split('\n')
  const first = lines.length <= most ? 0 : Math.max(0, line - 4)
  const part = lines.slice(first, first + most).map((one) => `    ${visible(one)}`.trimEnd())
  return [
    ...(first > 0 ? ['    …'] : []),
    ...part,
    ...(first + most < lines.length ? ['    …'] : []),
  ].join('\n')
}

/** What could not be seen, or would fill a screen, is told instead. */
function visible(line: string): string {
  const plain = line
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replaceAll(/[\uFEFF\u200B]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/ +$/, (blanks) => '·'.repeat(blanks.length))
  return plain.length > widest ? `${plain.slice(0, widest)}…` : plain
}
