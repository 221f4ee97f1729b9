import { unseen } from '../shell/invocation.ts'
import type { SqlReading } from '../sql.ts'
import type { Piece } from './pieces.ts'
import type { Dialect } from './tokens.ts'

/** What a command of a client does; `file` is SQL that it includes, `query` SQL that it runs. */
type CommandReading = Partial<SqlReading> & { readonly file?: string; readonly query?: string }

type Command = Piece & { kind: 'command' }

/** Commands of psql that only show, set or print; https://www.postgresql.org/docs/current/app-psql.html */
const psqlShows =
  /^\\(?:d\w*|l|list|z|s[fv]|timing|x|a|t|pset|f|h|help|\?|q|quit|conninfo|echo|qecho|warn|errverbose|encoding|r|reset|p|print|set|unset|getenv|prompt|if|elif|else|endif|gset|gdesc|crosstabview|cd|bind|bind_named|parse|close_prepared|startpipeline|endpipeline|sendpipeline|syncpipeline|flush|flushrequest|getresults|restrict|unrestrict|setenv|g|gx|lo_list|dp|C|H|T|watch|o|out|w|write)\+?$/

/** Commands of SQLite's and DuckDB's shells that only show or set; https://sqlite.org/cli.html */
const dotShows =
  /^\.(?:auth|bail|binary|changes|columns|databases|dbinfo|dump|echo|eqp|exit|explain|expert|headers?|help|indexes|indices|limit|lint|maxrows|maxwidth|mode|nullvalue|once|output|parameter|print|progress|prompt|quit|rows|scanstats|schema|separator|sha3sum|show|stats|tables|timeout|timer|trace|version|vfsinfo|vfslist|width|fullschema|highlight|large_number_rendering|constant|keyword)$/

/** What a command of the client does. */
export function readCommandPiece(command: Command, dialect: Dialect): CommandReading {
  const ticks = [...command.text.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text)
  const found = readByClient(command, dialect)
  const runs = dialect === 'postgresql' && command.name !== '\\copy' ? ticks : []
  const programs = [...(found.programs ?? []), ...runs]
  return programs.length === 0 ? found : { ...found, does: 'write', programs }
}

function readByClient(command: Command, dialect: Dialect): CommandReading {
  if (dialect === 'postgresql') return readPsql(command)
  if (dialect === 'mysql') return readMysql(command)
  return dialect === 'sqlserver' ? readSqlcmd(command) : readDot(command)
}

function readPsql({ name, text, words }: Command): CommandReading {
  if (name === '\\!') return { programs: [text] }
  if (/^\\(?:i|ir|include|include_relative)$/.test(name)) return { file: words[0] ?? unseen }
  if (/^\\c(?:onnect)?$/.test(name)) return { connects: words.length > 0 ? [words] : [] }
  if (name === '\\copy') return readCopy(text)
  const pipe = /^\|(.*)/s.exec(text.replace(/^\([^)]*\)\s*/, ''))
  if (/^\\(?:g|gx|o|out|w|write)$/.test(name) && pipe) return { programs: [pipe[1] ?? ''] }
  if (/^\\(?:lo_\w+|password)$/.test(name) && name !== '\\lo_list') {
    return { does: 'write', isServerWide: name === '\\password' }
  }
  // Statements made of what a query finds may reach any database of the server.
  if (name === '\\gexec') return { does: 'unknown', isServerWide: true }
  return { does: psqlShows.test(name) ? 'read' : 'unknown' }
}

/** `\copy … to` reads; what it gives to a program or takes from one runs it. */
function readCopy(text: string): CommandReading {
  const [, program] = /\bprogram\s+'((?:[^']|'')*)'/i.exec(text) ?? []
  if (program !== undefined) return { programs: [program] }
  const [, query, rest = ''] = /^\((.*)\)\s*(to\b.*)$/is.exec(text) ?? []
  if (query !== undefined && rest !== '') return { query }
  return { does: /^[^()']+(?:\([^()]*\)\s*)?\bto\b/i.test(text) ? 'read' : 'write' }
}

/** https://dev.mysql.com/doc/refman/8.4/en/mysql-commands.html */
function readMysql({ name, text, words }: Command): CommandReading {
  if (/^(?:\\!|system)$/.test(name)) return { programs: [text] }
  if (/^(?:\\P|pager)$/.test(name)) return text === '' ? {} : { programs: [text] }
  if (/^(?:\\\.|source)$/.test(name)) return { file: text || unseen }
  if (/^(?:\\u|use)$/.test(name)) return { connects: [[(words[0] ?? unseen).replace(/;$/, '')]] }
  if (/^(?:\\r|connect)$/.test(name))
    return { connects: [[words[0] ?? unseen, '-', words[1] ?? '-']] }
  if (/^(?:\\d|delimiter)$/.test(name)) return { does: 'unknown' }
  return { does: /^\\[gGcshpqtTnwWC?]$/.test(name) || name === 'tee' ? 'read' : 'unknown' }
}

function readDot({ name, text, words }: Command): CommandReading {
  if (/^\.(?:shell|system|sh)$/.test(name)) return { programs: [text] }
  const pipe = /^['"]?\|(.*?)['"]?$/s.exec(words[0] ?? '')
  if (/^\.(?:once|output|import)$/.test(name) && pipe)
    return { programs: [text.replace(/^['"]?\|/, '')] }
  if (name === '.read') return pipe ? { programs: [text] } : { file: words[0] ?? unseen }
  if (name === '.open') return { connects: [words.filter((word) => !word.startsWith('-'))] }
  if (name === '.cd') return { does: 'unknown' }
  if (/^\.(?:restore|import|load|archive|ar|recover|clone|save|backup)$/.test(name)) {
    return { does: /^\.(?:save|backup|clone|recover)$/.test(name) ? 'read' : 'write' }
  }
  return { does: dotShows.test(name) ? 'read' : 'unknown' }
}

/** https://learn.microsoft.com/en-us/sql/tools/sqlcmd/sqlcmd-commands */
function readSqlcmd({ name, text, words }: Command): CommandReading {
  if (/^:?!!$/.test(name)) return { programs: [text] }
  if (name === ':r') return { file: words[0] ?? unseen }
  if (name === ':connect') return { connects: [[unseen]] }
  return {
    does: /^(?:go|:(?:quit|exit|on|out|error|list|reset|help|listvar|serverlist|perftrace))$/.test(
      name,
    )
      ? 'read'
      : 'unknown',
  }
}
