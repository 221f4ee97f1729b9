import { dirname, join } from 'node:path'
import { unseen } from '../invocation.ts'
import { unseenVariables } from '../wrappers/elsewhere.ts'
import type { Output } from './output.ts'

/** Programs whose text for `eval` and `source` sets up a shell and starts nothing, by the words that print it. */
const setups: Readonly<Record<string, RegExp>> = {
  brew: /^shellenv\b/,
  conda: /^shell\.\w+ hook\b/,
  dircolors: /^/,
  direnv: /^hook\b/,
  fnm: /^(?:env|completions)\b/,
  fzf: /^--(?:bash|zsh|fish)$/,
  gpgconf: /^--list-dirs/,
  keychain: /^--eval\b/,
  luarocks: /^path\b/,
  mamba: /^shell hook\b/,
  micromamba: /^shell hook\b/,
  nodenv: /^init\b/,
  opam: /^env\b/,
  pyenv: /^(?:init|virtualenv-init)\b/,
  rbenv: /^init\b/,
  'register-python-argcomplete': /^/,
  'ssh-agent': /^(?:-[sck]|$)/,
  starship: /^(?:init|completions)\b/,
  thefuck: /^--alias\b/,
  tput: /^/,
  volta: /^completions\b/,
  zoxide: /^init\b/,
}

/** Programs that print their own completion. */
const completing = `argo argocd bun cargo deno docker eksctl fly flux gh glab golangci-lint helm
  istioctl just k9s kind kubectl minikube mise ng npm op oc pip pip3 pnpm podman poetry rustup
  skaffold stern task uv velero yq`.split(/\s+/)

const exported = (names: Iterable<string>) =>
  [...names].map((name) => `export ${name}=${unseen}\n`).join('')

const ofDatabases = exported(unseenVariables.keys())
const ofDocker = exported(['DOCKER_HOST'])

/** Programs that print variables with values that nobody has seen, and what of them matters to tools. */
const variables: Readonly<Record<string, readonly [RegExp, string]>> = {
  conda: [/^shell\.\w+ activate\b/, ofDatabases],
  direnv: [/^export\b/, ofDatabases],
  'docker-machine': [/^env\b/, ofDocker],
  minikube: [/^(?:docker|podman)-env\b/, ofDocker],
  mise: [/^(?:activate|env|hook-env)\b/, ofDatabases],
}

function setupOf(program: string): Output {
  return (args) => {
    const line = args.join(' ')
    if (setups[program]?.test(line)) return ''
    const [words, text] = variables[program] ?? []
    if (words?.test(line)) return text
    return completing.includes(program) && /^completions?\b/.test(line) ? '' : undefined
  }
}

/** Folders that programs print; the name stands for one of the machine, where nothing of the project lies. */
const folders: Readonly<Record<string, Output>> = {
  git: ([command, option, ...rest], { folder, readFile }) => {
    if (command !== 'rev-parse' || option !== '--show-toplevel' || rest.length > 0) return undefined
    for (let at = folder; at !== dirname(at); at = dirname(at)) {
      if (readFile(join(at, '.git/HEAD')) ?? readFile(join(at, '.git'))) return `${at}\n`
    }
    return undefined
  },
  pipenv: ([option]) => (option === '--venv' ? '/usr/venv\n' : undefined),
  poetry: (args, source) =>
    /^env info (?:-p|--path)$/.test(args.join(' '))
      ? '/usr/venv\n'
      : setupOf('poetry')(args, source),
  brew: (args, source) =>
    args[0] === '--prefix' ? '/opt/homebrew\n' : setupOf('brew')(args, source),
}

const names = new Set([...Object.keys(setups), ...Object.keys(variables), ...completing])

/** What sets up a shell: `eval "$(ssh-agent -s)"`, `source <(kubectl completion bash)`. */
export const shellSetup: Readonly<Record<string, Output>> = {
  ...Object.fromEntries([...names].map((name) => [name, setupOf(name)])),
  ...folders,
}
