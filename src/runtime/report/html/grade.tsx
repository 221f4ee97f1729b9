import type { Grade } from '../../health/check.ts'

/** Every standing that a page marks: grades of checks, states of migrations. */
type Standing = 'good' | 'warn' | 'bad' | 'unknown'

const standings: Readonly<Record<string, Standing>> = {
  healthy: 'good',
  'up to date': 'good',
  degraded: 'warn',
  pending: 'warn',
  unhealthy: 'bad',
  failed: 'bad',
  'not whole': 'bad',
  unreachable: 'bad',
}

const shapes: Readonly<Record<Standing, string>> = {
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-3.2 7.2 2.2 2.3 4.3-4.8',
  warn: 'M8 1.6 15 14H1L8 1.6Zm0 4.6v3.6m0 1.7v.6',
  bad: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1L5.1 1Zm.4 4.5 5 5m0-5-5 5',
  unknown:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM6.2 6.3a1.9 1.9 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.3m0 1.9v.5',
}

/** The mark and the word of a grade: nobody has to tell colours apart. */
export function Standing({ of }: { readonly of: Grade | string }) {
  const standing = standings[of] ?? 'unknown'
  return (
    <span class={`standing ${standing}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={shapes[standing]} />
      </svg>
      {of}
    </span>
  )
}
