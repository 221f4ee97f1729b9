import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Where a file takes seconds: its tests start programs and servers. */
const slow = /\/test\/(client|faults|oracle|scripts|runtime\/pipelines)\//

/** The long files first, also where no earlier run has left their times: no core is idle at the end. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isSlow = ({ moduleId }: TestSpecification) => slow.test(moduleId)
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}
