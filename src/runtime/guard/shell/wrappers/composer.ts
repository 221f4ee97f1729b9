import type { Host } from '../invocation.ts'
import { readLeading, runs } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `composer exec X`, and the scripts of `composer.json`. */
export const composer: Wrapper = {
  programs: ['composer'],
  unwrap: ({ words: [, ...args], folder }, host) => {
    const own = readLeading(args, '-d --working-dir')
    const [command = '', ...rest] = own.operands
    if (command === 'exec') return runs(readLeading(rest).operands)
    const isRun = command === 'run' || command === 'run-script'
    const [name = '', ...words] = isRun ? readLeading(rest, '--timeout').operands : own.operands
    const texts = composerScripts(name, folder, host)
    return texts.length > 0
      ? texts.map((text): Inner => ({ kind: 'script', text: [text, ...words].join(' '), folder }))
      : undefined
  },
}

function composerScripts(name: string, folder: string, host: Host, depth = 0): string[] {
  try {
    const found: unknown = JSON.parse(host.readFile(`${folder}/composer.json`) ?? '{}').scripts?.[
      name
    ]
    const entries = (Array.isArray(found) ? found : [found]).filter(
      (each) => typeof each === 'string',
    )
    return entries.flatMap((entry: string) => {
      const called = /^@(?!php\b|putenv\b|composer\b)(\S+)/.exec(entry)?.[1]
      if (called === undefined) return [entry.replace(/^@(?:putenv\s+)?/, '')]
      return depth < 10 ? composerScripts(called, folder, host, depth + 1) : []
    })
  } catch {
    return []
  }
}
