import { FaberDbError, faberDetect as operation } from '../../operations/index.ts'
import { hasWords, ownMigrations } from '../faber/conditions.ts'
import { type Detection, detect } from '../faber/detect/detect.ts'
import { updateWorkItem } from '../faber/work-item.ts'
import { begin, readFolder, skip, stopIfOff } from './faber/begin.ts'
import { remembered } from './faber/remember.ts'
import { done, pipeline } from './pipeline.ts'

/** Under this the answer leans one way and no more. */
const unsure = 0.75

export const faberDetect = remembered(
  'frame',
  pipeline(operation)
    .step('read the context', begin('frame'))
    .step('is it wanted?', stopIfOff)
    .step('is there anything to weigh?', async ({ config, context }, run) => {
      if (!config.faber_integration.auto_detect_database_work) {
        return skip('faber_integration.auto_detect_database_work is false', run)
      }
      if (hasWords(context)) return {}
      throw new FaberDbError('CONTEXT_INVALID', {
        message: 'The context has no title, no description and no label to look at.',
        next: 'Hand on issue_data of the work item: {"issue_data": {"title": …, "description": …, "labels": […]}}',
      })
    })
    .step('weigh the words', async ({ config, context }, run) => {
      const detection = detect(context, config.faber_integration.detection_patterns)
      const recommendations = recommend(detection)
      Object.assign(run.details, detection, { recommendations })
      return { detection, recommendations }
    })
    .step('remember', async (state, run) => {
      const { autonomy, context, detection, item, workId, recommendations } = state
      const { database_work_detected, confidence, indicators } = detection
      const folder = (await readFolder(state, run)).map(({ name }) => name)
      run.details.conditions = {
        database_work_detected,
        migrations_exist: item !== undefined && ownMigrations(item, folder).length > 0,
      }
      if (workId !== undefined && autonomy !== 'dry-run') {
        await updateWorkItem(run.state, workId, run.now(), (known) => ({
          ...known,
          ...(context.runId && { run_id: context.runId }),
          database_work_detected,
          confidence,
          migrations_before: known.migrations_before ?? folder,
        }))
      }
      const words = indicators.filter(({ weight }) => weight > 0 === database_work_detected)
      const why = words.slice(0, 3).map(({ where, text }) => `${where} “${text}”`)
      const because = why.length > 0 ? `: ${why.join(', ')}` : ''
      return done(
        `Database work detected: ${database_work_detected ? 'yes' : 'no'} (confidence ${confidence})${because}.`,
        recommendations,
      )
    }),
)

function recommend({ database_work_detected, confidence }: Detection): string[] {
  return [
    ...(database_work_detected
      ? [
          'Put the change into the specification: whole Prisma models, or SQL, each in a block.',
          'The architect phase makes the migration from it.',
        ]
      : ['The database phases have nothing to do unless a migration turns up.']),
    ...(confidence < unsure
      ? [
          database_work_detected
            ? 'The words say little: if it is no database work, leave the schema out of the specification.'
            : 'The words say little: if it is database work, set the label “database” and detect again.',
        ]
      : []),
  ]
}
