import { faberEvaluate as operation } from '../../operations/index.ts'
import { begin, stopIfOff } from './faber/begin.ts'
import { checkBefore, conclude, deploy, findWork, mayMigrate } from './faber/deploy.ts'
import { remembered } from './faber/remember.ts'
import { pipeline } from './pipeline.ts'

export const faberEvaluate = remembered(
  'evaluate',
  pipeline(operation)
    .step('read the context', begin('evaluate'))
    .step('is it wanted?', stopIfOff)
    .step('are there migrations?', findWork)
    .step('may it migrate by itself?', mayMigrate)
    .step('check health before', checkBefore)
    .step('migrate', deploy)
    .step('check health after', conclude),
)
