import { type ArgumentsOf, safety as operation } from '../../operations/index.ts'
import { type SafetyReport, safetyFormats, summaryOf } from '../report/safety/index.ts'
import type { Run } from '../run.ts'
import { assess, assumedVersion, risks, ruleTextsOf } from '../safety/index.ts'
import { count } from '../text.ts'
import { Finish, pipeline } from './pipeline.ts'
import { checkSources } from './safety/arguments.ts'
import { subjectOf } from './safety/subject.ts'

export const safety = pipeline(operation)
  .step('read the arguments', async ({ args }) => {
    checkSources(args)
    return {}
  })
  .step('read the SQL', ({ args }, run) => subjectOf(args, run))
  .step('look at what it does', async ({ args, migrations, circumstances, policy }, run) => {
    const assessment = await assess(migrations, policy, {
      ...circumstances,
      toleratesInvalid: true,
    })
    const { dialect = 'postgresql' } = circumstances
    const { risk, approval, requiresBackup, blocked, findings, suppressed, statements } = assessment
    Object.assign(run.details, {
      dialect,
      server_version:
        run.details.server_version ?? args.serverVersion ?? (await assumedVersion(dialect)),
      files: migrations.map(({ file }) => file),
      statements,
      risk_level: risk,
      approval,
      requires_backup: requiresBackup,
      blocked,
      findings,
      ...(suppressed && { suppressed }),
    })
    const sources = new Map(migrations.map(({ file, sql }) => [file, sql]))
    return { report: { assessment, sources, rules: await ruleTextsOf(dialect) } }
  })
  .step('report', async ({ args, report }, run) => {
    const { findings } = report.assessment
    const message = summaryOf(report.assessment, report.sources.size)
    const document = documentOf(report, args, run)
    const reached = findings.filter(({ risk }) => isReached(risk, args.failOn)).length
    if (reached === 0) return new Finish(0, 'success', message, [], { document })
    const why = `--fail-on ${args.failOn}: ${reached} of ${count(findings.length, 'finding')}.`
    return new Finish(4, 'failure', message, [], {
      errors: [{ code: 'RISK_REACHED', message: why }],
      document: isText(args) ? `${document}✗ ${why}\n` : document,
    })
  })

type Level = (typeof risks)[number]

function isReached(risk: Level, limit: Level | undefined): boolean {
  return limit !== undefined && risks.indexOf(risk) >= risks.indexOf(limit)
}

type Arguments = ArgumentsOf<typeof operation>

function isText({ json, format = 'text' }: Arguments): boolean {
  return !json && format === 'text'
}

/** What is printed; nothing where the result itself is wanted, as JSON. */
function documentOf(report: SafetyReport, args: Arguments, { env }: Run): string | undefined {
  if (args.json) return undefined
  const format = safetyFormats.find(({ name }) => name === (args.format ?? 'text'))
  const colours = process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  return format?.write(report, { colours })
}
