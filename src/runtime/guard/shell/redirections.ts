import type { HereDoc, Redirection } from 'unbash'
import { unseen } from './invocation.ts'
import type { Reader } from './reader.ts'
import type { Scope } from './scope.ts'
import { joined, partsToPieces, textOf } from './words.ts'

/** Whether a path is the standard input of who opens it. */
export const isStandardInput = (path: string) =>
  /^\/dev\/(?:stdin|fd\/0)$|^\/proc\/self\/fd\/0$/.test(path)

/** Where the output of a command goes. */
interface Sink {
  readonly path: string
  readonly how: 'write' | 'append'
  /** Whether it is the standard output that goes there; of anything else the content is not known. */
  readonly isOutput: boolean
}

interface Redirected {
  sinks: Sink[]
  /** What becomes of the output: printed as before, thrown away, or printed as errors. */
  output: 'kept' | 'dropped' | 'errors'
  hasErrors: boolean
}

/** Runs something with its input and output redirected; what it writes into files is kept. */
export function withRedirections(
  redirections: readonly Redirection[],
  scope: Scope,
  reader: Reader,
  run: (scope: Scope) => Scope[],
): Scope[] {
  if (redirections.length === 0) return run(scope)
  const { input, output } = scope
  const redirected: Redirected = { sinks: [], output: 'kept', hasErrors: false }
  for (const each of redirections) redirect(each, redirected, scope, reader)
  const isCaptured =
    output !== undefined || redirected.sinks.length > 0 || redirected.output === 'errors'
  scope.output = isCaptured ? '' : undefined
  const ends = run(scope)
  for (const end of ends) {
    const printed = (end.output ?? '') + (redirected.hasErrors ? end.errors : '')
    end.output = output
    end.input = input
    deliver(printed, redirected, end, reader)
  }
  return ends
}

function redirect(redirection: Redirection, to: Redirected, scope: Scope, reader: Reader): void {
  if (redirection.type === 'HereDoc') {
    if (descriptorOf(redirection, 0) === 0) scope.input = bodyOf(redirection, scope, reader)
    return
  }
  const target = textOf(redirection.target, scope, reader)
  if (redirection.type === 'HereString') {
    scope.input = `${target}\n`
    return
  }
  const { operator } = redirection
  if (operator === '<') readFrom(target, descriptorOf(redirection, 0), scope)
  else if (operator === '<>') sinkTo(target, 'append', false, to)
  else if (operator === '<&') readFromDescriptor(target, scope)
  else if (operator === '>&' && /^(?:\d+-?|-)$/.test(target)) {
    duplicate(target, descriptorOf(redirection, 1), to, scope)
  } else {
    const how = operator.endsWith('>>') ? 'append' : 'write'
    const isBoth = operator.includes('&')
    const from = descriptorOf(redirection, 1)
    if (from > 2) scope.descriptors.set(from, scope.path(target))
    if (isBoth) to.hasErrors = true
    sinkTo(target, how, isBoth || from === 1, to)
  }
}

function descriptorOf({ descriptor }: Redirection, usual: number): number {
  if (descriptor?.type === 'FileDescriptorVariable') return 10
  return descriptor?.value ?? usual
}

function bodyOf({ body, operator, delimiter }: HereDoc, scope: Scope, reader: Reader): string {
  const plain = delimiter?.quoted ? body.text : body.text.replace(/\\([$`\\])|\\\n/g, '$1')
  const { parts } = delimiter?.quoted ? { parts: undefined } : body
  const text = parts ? joined(partsToPieces(parts, scope, reader, true)) : plain
  return operator === '<<-' ? text.replace(/^\t+/gm, '') : text
}

function readFrom(path: string, descriptor: number, scope: Scope): void {
  if (descriptor > 2) scope.descriptors.set(descriptor, scope.path(path))
  if (descriptor !== 0 || isStandardInput(path)) return
  scope.input = path === '/dev/null' ? '' : (scope.readFile(path) ?? unseen)
}

function readFromDescriptor(target: string, scope: Scope): void {
  const path = scope.descriptors.get(Number.parseInt(target, 10))
  if (path !== undefined) scope.input = scope.readFile(path) ?? unseen
}

function duplicate(target: string, from: number, to: Redirected, scope: Scope): void {
  const descriptor = Number.parseInt(target, 10)
  if (from === 2 && descriptor === 1) to.hasErrors = true
  if (from !== 1) return
  if (descriptor === 2) to.output = 'errors'
  const path = scope.descriptors.get(descriptor)
  if (path !== undefined) sinkTo(path, 'append', true, to)
}

function sinkTo(path: string, how: Sink['how'], isOutput: boolean, to: Redirected): void {
  if (path === '' || /^\/dev\/(?:stdout|fd\/1)$/.test(path)) return
  if (/^\/dev\/(?:stderr|fd\/2)$/.test(path)) {
    if (isOutput) to.output = 'errors'
    return
  }
  if (isOutput) to.output = 'dropped'
  if (/^\/dev\/(?:null|zero|full|tty\w*|tcp\/.*|udp\/.*)$/.test(path)) return
  to.sinks.push({ path, how, isOutput })
}

function deliver(printed: string, to: Redirected, scope: Scope, reader: Reader): void {
  const last = to.sinks.findLast(({ isOutput }) => isOutput)
  for (const sink of to.sinks) {
    const content = sink === last ? printed : sink.isOutput ? '' : unseen
    keep(sink.path, content, sink.how, scope, reader)
  }
  if (to.output === 'kept') scope.print(printed)
  if (to.output === 'errors') scope.errors += printed
}

/** Writes a file as the command line would, and says so. */
export function keep(
  path: string,
  content: string,
  how: 'write' | 'append',
  scope: Scope,
  reader: Reader,
): void {
  const whole = scope.writeFile(path, content, how)
  if (isDevice(path)) return
  const change = { path: scope.path(path), how }
  reader.change(whole === unseen || content === unseen ? change : { ...change, content: whole })
}

/** Whether a path is a device that keeps nothing; `/dev/shm` is a folder like any other. */
export function isDevice(path: string): boolean {
  return /^\/dev\/(?!shm\/)/.test(path)
}
