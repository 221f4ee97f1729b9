import { FaberDbError, faberRelease as operation } from '../../operations/index.ts'
import { needsApproval } from '../config/environment.ts'
import { begin, stopIfOff } from './faber/begin.ts'
import { checkBefore, conclude, type Deploying, deploy, findWork } from './faber/deploy.ts'
import { remembered } from './faber/remember.ts'
import { pipeline } from './pipeline.ts'

export const faberRelease = remembered(
  'release',
  pipeline(operation)
    .step('read the context', begin('release'))
    .step('is it wanted?', stopIfOff)
    .step('are there migrations?', findWork)
    .step('does a person approve?', refuseUnapproved)
    .step('check health before', checkBefore)
    .step('migrate once it is approved', deploy)
    .step('check health after', conclude),
)

/** No workflow releases to an environment that nobody has to approve. @throws POLICY */
async function refuseUnapproved({ config, environment }: Deploying): Promise<void> {
  if (needsApproval(config, environment, 'migrate')) return
  throw new FaberDbError('POLICY', {
    message: `${environment.name} asks for no approval, and a workflow releases to none that does not.`,
    why: 'Whatever the autonomy, a person approves what is released.',
    next: `Set environments.${environment.name}.require_approval to true, or name it in safety.protected_environments.`,
  })
}
