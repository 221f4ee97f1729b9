import { busybox } from './busybox.ts'
import { codeCompilers } from './compilers.ts'
import { composer } from './composer.ts'
import { docker, kubectl, machines } from './containers.ts'
import { deno } from './deno.ts'
import { crossEnv, direnv, dotenv, dotenvFlow, dotenvx, envCmd } from './dotenv-files.ts'
import { editors } from './editors.ts'
import { env } from './env.ts'
import { fd, find } from './find.ts'
import { git } from './git.ts'
import { languages } from './languages.ts'
import { make } from './make.ts'
import { npm, npx } from './npm.ts'
import { bun, pnpm, yarn } from './package-managers.ts'
import { plainWrappers } from './plain.ts'
import { at, crontab, systemdRun } from './schedules.ts'
import { concurrently, monorepos, npmRunAll, watchers } from './script-runners.ts'
import { serviceWrappers } from './services.ts'
import { otherShells, shells } from './shells.ts'
import { ssh } from './ssh.ts'
import { just, task } from './task-files.ts'
import { expect, flock, hyperfine, screen, script, tmux, watch } from './terminals.ts'
import { testRunners } from './test-runners.ts'
import { awk, sed, tar } from './text-programs.ts'
import { gosu, su, sudo } from './users.ts'
import { uv } from './uv.ts'
import type { Wrapper } from './wrapper.ts'
import { parallel, xargs } from './xargs.ts'

/** Every program that runs others. */
export const wrappers: readonly Wrapper[] = [
  ...[busybox, docker, kubectl, machines],
  ...[crossEnv, direnv, dotenv, dotenvFlow, dotenvx, envCmd],
  ...[editors, env, fd, find, git],
  ...[...codeCompilers, composer, deno, ...languages, uv],
  ...[make, npm, npx, bun, pnpm, yarn],
  ...[...plainWrappers, at, crontab, systemdRun],
  ...[concurrently, monorepos, npmRunAll, watchers, ...serviceWrappers],
  ...[otherShells, shells, ssh, just, task],
  ...[expect, flock, hyperfine, screen, script, tmux, watch],
  ...[testRunners, awk, sed, tar, gosu, su, sudo, parallel, xargs],
]
