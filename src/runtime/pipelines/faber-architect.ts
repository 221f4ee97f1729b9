import { faberArchitect as operation } from '../../operations/index.ts'
import { makeRequest } from '../faber/architect/request.ts'
import { getHandler } from '../handlers/index.ts'
import { count, listed } from '../text.ts'
import { again, askDetected, begin, readFolder, skip, stopIfOff } from './faber/begin.ts'
import { planMerge, settleSchema, withSchema } from './faber/merge-schema.ts'
import { remembered } from './faber/remember.ts'
import { hasCode, readSpecification, readWanted } from './faber/specification.ts'
import {
  generate,
  judgeSql,
  rememberWritten,
  type Written,
  writeSql,
} from './faber/write-migrations.ts'
import { done, Finish, pipeline } from './pipeline.ts'

export const faberArchitect = remembered(
  'architect',
  pipeline(operation)
    .step('read the context', begin('architect'))
    .step('is it wanted?', stopIfOff)
    .step('is it database work?', async (state, run) => {
      const detected = askDetected(state, run)
      if (detected === false) return skip('no database work was detected', run)
      if (!state.config.faber_integration.auto_generate_migrations) {
        return skip('faber_integration.auto_generate_migrations is false', run)
      }
      return { detected }
    })
    .step('put right what was left', async ({ autonomy, item }, run) => {
      if (autonomy !== 'dry-run') await settleSchema(item, run)
    })
    .step('read the specification', readSpecification)
    .step('is it made already?', async (state, run) => {
      const folder = (await readFolder(state, run)).map(({ name }) => name)
      const made = (state.item?.migrations ?? []).filter(({ name }) => folder.includes(name))
      const isSame = state.item?.specification_sha256 === state.sha256
      if (!isSame || made.length === 0 || made.length < (state.item?.migrations ?? []).length) {
        return {}
      }
      run.details.migrations = made
      return done(`There already: ${listed(made.map(({ name }) => name))}.`, [
        'The build phase applies it.',
      ])
    })
    .step('find what it asks for', async (state, run) => {
      const wanted = await readWanted(state, state.args.answer, run)
      if (wanted.noChange)
        return skip(`the answer says that it needs no change: ${wanted.noChange}`, run)
      const handler = await getHandler(state.config.database.migration_tool)
      const needsSchema = wanted.definitions.length > 0 || !hasCode(wanted)
      const schema = needsSchema ? await handler.readSchema(run.root) : new Map<string, string>()
      return { wanted, schema }
    })
    .step('ask where it is prose', async (state, run) => {
      const { wanted, schema, context, specification, sha256, detected, autonomy } = state
      if (hasCode(wanted)) return {}
      if (detected === null) return skip('the specification holds neither models nor SQL', run)
      const command = `${again(state)} --answer FILE`
      run.details.request = makeRequest(specification, context.instructions, schema, command)
      if (autonomy !== 'dry-run') await rememberWritten(state, sha256, [], run)
      return new Finish(
        5,
        'pending_input',
        'The specification says in prose what the database needs: answer the request in details.request, in its form.',
        [`Write the answer as JSON into a file, then: ${command}`],
      )
    })
    .step('look at the SQL', async (state, run) => ({
      judged: state.wanted.sql === '' ? undefined : await judgeSql(state, state.wanted, run),
    }))
    .step('plan the schema', async ({ wanted, schema }, run) => ({
      merged: planMerge(schema, wanted.definitions, run),
    }))
    .step('stop at the plan?', async ({ autonomy, judged, merged }, run) => {
      if (autonomy !== 'dry-run') return {}
      if (judged) run.details.migrations = [judged]
      const models = (merged?.added.length ?? 0) + (merged?.replaced.length ?? 0)
      return done(
        `Would change ${count(models, 'definition')} of the schema and write ${judged ? 'the SQL as' : ''} a migration; nothing was written.`,
      )
    })
    .step('write', async (state, run) => {
      const { wanted, merged, schema, judged, workId } = state
      const written: Written[] = []
      if (merged) {
        const work = async () => void written.push(...(await generate(state, wanted, run)))
        await withSchema(merged, schema, workId, run, work)
      }
      if (judged) written.push(await writeSql(state, wanted, judged, run))
      run.details.migrations = written
      await rememberWritten(state, state.sha256, written, run)
      if (written.length === 0) return done('The migrations folder does all that the models want.')
      const names = written.map(({ name, risk }) => `${name} (risk ${risk})`)
      return done(`Wrote ${listed(names)}.`, ['Look at it. The build phase applies it.'])
    }),
)
