import { safety as operation } from '../../operations/index.ts'
import { type SafetyReport, safetyFormats, summaryOf } from '../report/safety/index.ts'
import type { Run } from '../run.ts'
import { assess, risks } from '../safety/index.ts'
import { ASSUMED_VERSION } from '../safety/model.ts'
import { Finish, pipeline } from './pipeline.ts'
import { checkSources, serverVersion } from './safety/arguments.ts'
import { subjectOf } from './safety/subject.ts'

export const safety = pipeline(operation)
  .step('read the arguments', async ({ args }) => {
    checkSources(args)
    return args.serverVersion === undefined
      ? {}
      : { server: { version: serverVersion(args.serverVersion) } }
  })
  .step('read the SQL', async ({ args, ...known }, run) => {
    const subject = await subjectOf(args, run)
    return { ...subject, circumstances: { ...subject.circumstances, ...known } }
  })
  .step('look at what it does', async ({ args, migrations, circumstances, policy }, run) => {
    const assessment = await assess(migrations, policy, {
      ...circumstances,
      toleratesInvalid: true,
    })
    const { risk, approval, requiresBackup, blocked, findings, statements } = assessment
    const { suppressed } = assessment as SafetyReport['assessment']
    Object.assign(run.details, {
      server_version:
        run.details.server_version ?? args.serverVersion ?? `${ASSUMED_VERSION / 10_000}`,
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
    return { report: { assessment, sources } }
  })
  .step('report', async ({ args, report }, run) => {
    const { findings } = report.assessment
    const reached = findings.filter(({ risk }) => isReached(risk, args.failOn)).length
    const message = summaryOf(report.assessment, report.sources.size)
    const document = written(report, args.format ?? 'text', run)
    if (reached === 0) return new Finish(0, 'success', message, [], { document })
    const why = `--fail-on ${args.failOn}: ${reached} of ${findings.length} findings.`
    return new Finish(4, 'failure', message, [], {
      errors: [{ code: 'RISK_REACHED', message: why }],
      document:
        args.format === undefined || args.format === 'text' ? `${document}✗ ${why}\n` : document,
    })
  })

type Level = (typeof risks)[number]

function isReached(risk: Level, limit: Level | undefined): boolean {
  return limit !== undefined && risks.indexOf(risk) >= risks.indexOf(limit)
}

function written(report: SafetyReport, name: string, { env }: Run): string {
  const format = safetyFormats.find((one) => one.name === name)
  const colours = process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  return format?.write(report, { colours }) ?? ''
}
