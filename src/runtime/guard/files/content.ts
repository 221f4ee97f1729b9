import { readText } from '../read-text.ts'
import { isSeen, unseen } from '../shell/invocation.ts'

/** A change of one file, with what stands in it before and after; undefined where that is not known or there is none. */
export interface Versions {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The text of a file; undefined where there is none that can be read. */
export function textOf(path: string): string | undefined {
  return isSeen(path) ? readText(path) : undefined
}

/** Both versions of a file after which `content` stands in it. */
export function versionsOf(path: string, content: string | undefined): Versions {
  // Nothing at all is seen of it: then it tells no more than an unknown one.
  const after = content?.trim() === unseen ? undefined : content
  return { path, before: textOf(path), after }
}

/** The object in a JSON text; undefined where it is none. */
export function objectIn(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse((text ?? '').replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
