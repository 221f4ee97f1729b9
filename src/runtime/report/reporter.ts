/** Where words go: results to stdout, progress and questions to stderr, and no secret to either. */
export interface Reporter {
  /** Never shown again, wherever it would appear. */
  hide(secrets: readonly string[]): void
  /** A step of the pipeline begins. */
  step(name: string): void
  /** Something worth knowing happened within a step. */
  progress(text: string): void
  /** What must reach the person whether or not JSON is wanted: a plan to approve, the stack of a bug. */
  tell(text: string): void
  /** The result, or a part of it. */
  print(text: string): void
  /** A text that was laid out for its reader and needs no newline; what it quotes is `visible` already. */
  printDocument(text: string): void
  redact(text: string): string
}

/** What is needed of an output stream. */
interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Progress is a line a step; on a terminal the steps go by on one line. */
export function createReporter(
  streams: { readonly stdout: Output; readonly stderr: Output },
  quiet: boolean,
): Reporter {
  const secrets = new Set<string>()
  const live = streams.stderr.isTTY && !quiet
  const withoutSecrets = (text: string) => {
    const longestFirst = [...secrets].sort((a, b) => b.length - a.length)
    return longestFirst.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
  }
  const redact = (text: string) => withoutSecrets(visible(text))
  const clear = () => {
    if (live) streams.stderr.write('\r\x1b[K')
  }
  const tell = (text: string) => {
    clear()
    streams.stderr.write(`${redact(text)}\n`)
  }
  return {
    redact,
    hide(more) {
      for (const secret of more) {
        if (secret === '') continue
        secrets.add(secret).add(JSON.stringify(secret).slice(1, -1))
      }
    },
    step(name) {
      if (live) streams.stderr.write(`\r\x1b[K· ${redact(name)} …`)
    },
    progress(text) {
      if (!quiet) tell(text)
    },
    tell,
    print(text) {
      clear()
      streams.stdout.write(`${redact(text)}\n`)
    },
    printDocument(text) {
      clear()
      streams.stdout.write(withoutSecrets(text))
    },
  }
}

/** Names of files and databases are shown, not obeyed: control characters would steer the terminal. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD')
}
