/** Whether a path has wildcards of the shell; `**` stands for folders of any depth. */
export const isPattern = (path: string) => /[*?[]/.test(path)

/**
 * Whether something that a pattern matches is `target`, lies in it or, with `removes`, holds it.
 * Both are absolute.
 */
export function patternTouches(pattern: string, target: string, removes: boolean): boolean {
  const isDeep = pattern.includes('**')
  const matches = (parts: readonly string[], names: readonly string[], deep: boolean): boolean => {
    const [part, ...otherParts] = parts
    const [name, ...otherNames] = names
    if (part === undefined) return name === undefined || removes
    // What lies somewhere below a folder of any depth is only told where its own name is.
    if (name === undefined) return !deep
    if (part === '**') return matches(otherParts, names, true) || matches(parts, otherNames, true)
    return segmentMatches(part, name, isDeep) && matches(otherParts, otherNames, deep)
  }
  const segments = (path: string) => path.split('/').filter((each) => each !== '')
  return matches(segments(pattern), segments(target), false)
}

/** One name against one part of a pattern; `*` leaves hidden files out, except where `find` looks. */
function segmentMatches(part: string, name: string, seesHidden: boolean): boolean {
  if (!isPattern(part)) return part === name
  if (name.startsWith('.') && !part.startsWith('.') && !seesHidden) return false
  const source = part.replace(/\[!|[\\^$.*+?()|{}]/g, (sign) => {
    if (sign === '*') return '.*'
    if (sign === '?') return '.'
    return sign === '[!' ? '[^' : `\\${sign}`
  })
  try {
    return new RegExp(`^${source}$`, 'is').test(name)
  } catch {
    // No set after all: `[` stands for itself.
    return part === name
  }
}
