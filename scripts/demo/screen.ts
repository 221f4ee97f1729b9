import * as util from 'node:util'

const coloured = process.stdout.isTTY && process.stdout.hasColors()

/** Colour on a terminal that wants it (NO_COLOR is honoured); Node before 20.12 has no styleText. */
export function styled(style: 'bold' | 'dim' | 'green' | 'red' | 'cyan', text: string): string {
  return coloured && 'styleText' in util ? util.styleText(style, text) : text
}

export function print(text = ''): void {
  process.stdout.write(`${text}\n`)
}

export function heading(text: string): void {
  print(`\n${styled('bold', text)}`)
}

/** Why the next thing is done, in a sentence or two. */
export function say(text: string): void {
  print(`\n${text}`)
}

/** A command as it is run; what it prints follows it. */
export function command(text: string): void {
  print(`\n  ${styled('cyan', `$ ${text}`)}`)
}

/** A line that a process printed. */
export function output(line: string): void {
  print(`  ${styled('dim', '│')} ${line}`.trimEnd())
}

/** Columns as wide as their widest cell; all but the first row hold what the first one names. */
export function table(rows: readonly (readonly string[])[]): void {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  for (const [index, row] of rows.entries()) {
    const line = row.map((cell, column) => cell.padEnd(width(column))).join('  ')
    print(`  ${index === 0 ? styled('dim', line.trimEnd()) : line.trimEnd()}`)
  }
}

/** A word for a POSIX shell. */
export function quote(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
