import { join, resolve } from 'node:path'
import { parse } from 'dotenv'
import { type Host, type Invocation, programOf } from '../invocation.ts'
import { runsElsewhere } from './elsewhere.ts'
import { type Arguments, assigned, has, readLeading, runs, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

const globalValued = `-H --host -c --context --config -l --log-level --tlscacert --tlscert --tlskey
  -f --file -p --project-name --profile --env-file --project-directory --ansi --parallel --progress`

const runValued = `-e --env --env-file --env-from-file -v --volume -p --publish --name --network --net -w --workdir -u
  --user --entrypoint -h --hostname -m --memory --mount --platform --add-host --label -l --restart
  --cpus --gpus --shm-size --tmpfs --ulimit --cap-add --cap-drop --device --dns --ip --log-driver
  --log-opt --pid --ipc --pull --security-opt --stop-signal --index --link --volumes-from --expose
  --network-alias --userns --uts --cgroupns --runtime --sysctl --cidfile --group-add --annotation
  --detach-keys --health-cmd --stop-timeout --pids-limit --cpu-shares --cpuset-cpus -a --attach`

/** `docker exec|run`, `docker compose exec|run`: words that run in a container. */
export const docker: Wrapper = {
  programs: ['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), globalValued)
    const [command = '', ...args] = own.operands
    const isGroup = /^(?:compose|container)$/.test(command)
    const isCompose = command === 'compose' || invocation.words[0].endsWith('-compose')
    const rest = isGroup ? readLeading(args, globalValued).operands : own.operands
    return unwrapContainer(rest, invocation, host, isCompose, isHere(own, invocation, host))
  },
}

/** Whether the containers of docker run on this machine: nothing leads it to another. */
function isHere(own: Arguments, { words, variables }: Invocation, host: Host): boolean {
  if (!/^docker(?:-compose)?$/.test(programOf({ words }))) return false
  if (has(own, '-H', '--host', '-c', '--context', '--config')) return false
  const names = ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG']
  if (names.some((name) => variables.has(name) || host.variable(name))) return false
  const settings = host.readFile(join(host.variable('HOME') ?? '/', '.docker/config.json')) ?? ''
  const [, context = 'default'] = /"currentContext"\s*:\s*"([^"]*)"/.exec(settings) ?? []
  return /^(?:default|desktop-linux|colima|orbstack|rancher-desktop|)$/.test(context)
}

/** A container that is called like a database server is one. */
const isDatabase =
  /(?:^|[-_])(?:db|database|mariadb|mysql|pg|pgvector|postgis|postgres(?:ql)?|timescale(?:db)?)(?:$|[-_\d])/i

function unwrapContainer(
  [command, ...args]: readonly string[],
  { folder }: Invocation,
  host: Host,
  isCompose: boolean,
  isLocal: boolean,
): Inner[] | undefined {
  if (command !== 'exec' && command !== 'run' && command !== 'create') return undefined
  const own = readLeading(args, runValued)
  const [container, ...words] = own.operands
  if (container === undefined) return undefined
  const files = valuesOf(own, '--env-file', '--env-from-file').map((file) =>
    host.readFile(resolve(folder, file)),
  )
  const fromFiles = files.flatMap((text) => Object.entries(parse(text ?? '')))
  const given = assigned(valuesOf(own, '-e', '--env'))
  const variables = new Map([...fromFiles, ...given])
  const inner = entries(command === 'exec' || isCompose, container, words, own)
  if (inner.length === 0) return undefined
  const network = valuesOf(own, '--network', '--net')
  const isServer = isLocal && command === 'exec' && isDatabase.test(container)
  const place = isServer ? 'container' : 'machine'
  if (!network.includes('host')) return runsElsewhere(inner, variables, place)
  return inner.map((each) => (each.kind === 'program' ? { ...each, variables } : each))
}

/** The program of a container: what is given, behind `--entrypoint`, or the image itself with its words. */
function entries(
  isExec: boolean,
  container: string,
  words: readonly string[],
  own: Arguments,
): Inner[] {
  const [entry] = valuesOf(own, '--entrypoint')
  if (entry !== undefined) return runs([...entry.split(/\s+/), ...words]) ?? []
  const image =
    container
      .replace(/@sha256:.*$/, '')
      .replace(/:[^:/]*$/, '')
      .split('/')
      .at(-1) ?? ''
  return [...(runs(words) ?? []), ...(isExec ? [] : (runs([image, ...words]) ?? []))]
}

const kubectlValued = `-n --namespace --context --cluster --kubeconfig -c --container -s --server
  --user --as --token --request-timeout --image --restart -l --overrides --env -f --filename
  --pod-running-timeout --target --labels --port`

/** `kubectl exec POD -- words`, `kubectl run NAME --image X -- words`; the same for OpenShift. */
export const kubectl: Wrapper = {
  programs: ['kubectl', 'oc', 'k3s', 'microk8s', 'minikube', 'k'],
  unwrap: ({ words: [, ...args] }) => {
    const start = args[0] === 'kubectl' ? args.slice(1) : args
    const own = readLeading(start, kubectlValued)
    const [command = '', ...rest] = own.operands
    if (!/^(?:exec|run|rsh|debug|ssh)$/.test(command)) return undefined
    const dashes = rest.indexOf('--')
    const words =
      dashes >= 0 ? rest.slice(dashes + 1) : readLeading(rest, kubectlValued).operands.slice(1)
    const variables = assigned(valuesOf(readLeading(rest, kubectlValued), '--env'))
    const inner = runs(words)
    return inner && runsElsewhere(inner, variables)
  },
}

/** Machines and containers of other makers, called with `-- words` or with a text in an option. */
export const machines: Wrapper = {
  programs: ['lxc', 'incus', 'vagrant', 'multipass', 'nomad', 'flatpak', 'limactl', 'distrobox'],
  unwrap: ({ words: [, ...args] }) => {
    if (!/^(?:exec|ssh|shell|run|alloc|enter)$/.test(args[0] ?? '')) return undefined
    const own = readLeading(args.slice(1), '-c --command')
    const [text] = valuesOf(own, '-c', '--command')
    if (text !== undefined) return runsElsewhere([{ kind: 'script', text }])
    const at = args.indexOf('--')
    const inner = runs(at >= 0 ? args.slice(at + 1) : own.operands.slice(1))
    return inner && runsElsewhere(inner)
  },
}
