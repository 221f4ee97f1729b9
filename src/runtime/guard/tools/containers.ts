import { programOf } from '../shell/invocation.ts'
import type { DatabaseTool } from './tool.ts'

const names =
  /(?:^|[-_/.])(?:db|database|postgres\w*|pg|psql|timescale\w*|postgis|mysql\w*|mariadb|sql|cockroach\w*)(?:$|[-_/.:\d])/i
const verbs = /^(?:down|rm|remove|stop|kill|pause|restart|prune)$/
const groups = /^(?:compose|container|volume|system|stack|pod)$/
const withVolumes = /^(?:--volumes?(?:=true)?|-[a-z]*v[a-z]*)$/

/**
 * Containers that hold the databases of this machine: removing their volumes removes the data, and
 * one that is named like a database may not be stopped. https://docs.docker.com/reference/cli/docker
 */
export const containers: DatabaseTool = {
  name: 'containers',
  programs: ['docker', 'docker-compose', 'nerdctl', 'podman', 'podman-compose'],
  uses: (invocation) => {
    const { words, variables } = invocation
    const verb = breaking(words.slice(1))
    if (verb === undefined) return undefined
    const isElsewhere =
      variables.has('DOCKER_HOST') ||
      words.some((word) => /^(?:-H|--host|-c|--context|--url|--connection)(?:$|=)/.test(word))
    const what = `${programOf(invocation)} ${verb}`
    const targets = isElsewhere ? [{}] : [{ host: 'localhost' }]
    return [{ what, does: 'write', targets, instead: undefined }]
  },
}

/** What a command removes or stops that may hold a database; undefined for any other. */
function breaking(words: readonly string[]): string | undefined {
  const operands = words.filter((word) => !word.startsWith('-'))
  const at = operands.findIndex((word) => verbs.test(word))
  const verb = operands[at]
  if (verb === undefined) return undefined
  const group = operands.slice(0, at).find((word) => groups.test(word))
  const removesVolumes = words.some((word) => withVolumes.test(word))
  const name = group === undefined ? verb : `${group} ${verb}`
  if (group === 'volume') return /^(?:rm|remove|prune)$/.test(verb) ? name : undefined
  if (/^(?:down|prune)$/.test(verb)) return removesVolumes ? name : undefined
  const isNamed = operands.slice(at + 1).some((word) => names.test(word))
  return isNamed || (verb === 'rm' && removesVolumes) ? name : undefined
}
