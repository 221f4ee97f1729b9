import { Buffer } from 'node:buffer'
import { gunzipSync } from 'node:zlib'
import { isSeen } from '../invocation.ts'
import { textOfFiles } from './filters.ts'
import { readOptions } from './options.ts'
import type { Output } from './output.ts'

/** Bytes that are no text are kept one to a character, for what decodes them further. */
function textOfBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  return text.includes('\uFFFD') ? Buffer.from(bytes).toString('latin1') : text
}

const base64: Output = (args, source) => {
  const { options, operands } = readOptions(args, 'wbio')
  const text = textOfFiles(options.has('i') ? [options.get('i') ?? ''] : operands, source)
  if (text === undefined || !isSeen(text)) return undefined
  const isDecoding = ['d', 'D', 'decode'].some((name) => options.has(name))
  if (isDecoding) return textOfBytes(Buffer.from(text, 'base64'))
  return `${Buffer.from(text).toString('base64')}\n`
}

const xxd: Output = (args, source) => {
  const { options, operands } = readOptions(args, 'clsog')
  const text = textOfFiles(operands, source)
  if (text === undefined || !isSeen(text)) return undefined
  if (!options.has('p')) return undefined
  if (options.has('r')) return textOfBytes(Buffer.from(text.replace(/[^\da-fA-F]/g, ''), 'hex'))
  return `${Buffer.from(text).toString('hex')}\n`
}

const openssl: Output = ([command = '', ...args], source) => {
  const isBase64 = command === 'base64' || args.some((arg) => /^-?-?(?:base64|a)$/.test(arg))
  return isBase64 ? base64([...args.filter((arg) => arg === '-d')], source) : undefined
}

const gunzip: Output = (args, source) => {
  const { operands } = readOptions(args)
  const text = textOfFiles(operands, source)
  if (text === undefined || !isSeen(text)) return undefined
  return gunzipSync(Buffer.from(text, 'latin1'), { maxOutputLength: 1 << 20 }).toString('utf8')
}

/** One string literal that is printed, in the words of python, node, ruby, perl or php. */
const literal: Output = (args) => {
  const code = args.find((_, at) => /^-(?:c|e|E|p|r|ne)$/.test(args[at - 1] ?? '')) ?? ''
  const [, , text] =
    /^\s*(?:print|console\.log|puts|echo|process\.stdout\.write)?\s*\(?\s*(["'])((?:(?!\1)[^\\])*)\1\s*\)?\s*;?\s*$/.exec(
      code,
    ) ?? []
  return text === undefined ? undefined : `${text}\n`
}

export const coders: Readonly<Record<string, Output>> = {
  base64,
  gbase64: base64,
  gunzip,
  gzip: (args, source) =>
    args.some((arg) => /^-\w*d/.test(arg)) ? gunzip(args, source) : undefined,
  node: literal,
  openssl,
  perl: literal,
  php: literal,
  python: literal,
  python3: literal,
  ruby: literal,
  xxd,
  zcat: gunzip,
}
