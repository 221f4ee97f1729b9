/** The options and operands of a small program; `withValue` are the letters that take one. */
export function readOptions(
  args: readonly string[],
  withValue = '',
): { options: ReadonlyMap<string, string>; operands: readonly string[] } {
  const options = new Map<string, string>()
  const operands: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '--') return { options, operands: [...operands, ...args.slice(at + 1)] }
    if (arg.startsWith('--')) {
      const [name = '', ...value] = arg.slice(2).split('=')
      options.set(name, value.join('='))
    } else if (/^-[^-]/.test(arg)) {
      at += shortOptions(arg.slice(1), args[at + 1] ?? '', withValue, options)
    } else {
      operands.push(arg)
    }
  }
  return { options, operands }
}

/** Reads letters behind one dash; returns how many further words they use. */
function shortOptions(
  letters: string,
  next: string,
  withValue: string,
  options: Map<string, string>,
): number {
  for (const [index, letter] of [...letters].entries()) {
    if (!withValue.includes(letter)) {
      options.set(letter, '')
      continue
    }
    const attached = letters.slice(index + 1)
    options.set(letter, attached === '' ? next : attached)
    return attached === '' ? 1 : 0
  }
  return 0
}
