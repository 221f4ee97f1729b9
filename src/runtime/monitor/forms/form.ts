/** What is to be run again and again, and where. */
export interface Schedule {
  /** An environment of the configuration, or `all`. */
  readonly environment: string
  /** Between two looks. It divides an hour, or a day. */
  readonly minutes: number
  /** Names the files: letters, digits, - and _. */
  readonly name: string
  /** The project root, absolute. */
  readonly root: string
  /** The folder that a look writes to, absolute. */
  readonly state: string
  /** Node and the program, absolute. */
  readonly program: readonly string[]
  /** Who it runs as. */
  readonly account: string
  /** The names of the variables that a look reads: of connection strings and of receivers. */
  readonly variables: readonly string[]
  /** What else of the environment says where things are, by its name. */
  readonly settings: Readonly<Record<string, string>>
  /** util-linux’s `flock`, where this machine has it. */
  readonly flock?: string
}

export interface ScheduleFile {
  readonly path: string
  readonly content: string
}

/** A way to have something run again and again. A new one is one file in forms/ and one line in their registry. */
export interface Form {
  readonly name: string
  /** The shortest time between two looks that it can keep, in minutes. */
  readonly leastMinutes: number
  files(schedule: Schedule): readonly ScheduleFile[]
  /** The commands that put the files of `folder` to work. */
  install(schedule: Schedule, folder: string): readonly string[]
}

/** What every form runs, without the program. */
export function lookArguments({ environment }: Schedule): readonly string[] {
  return ['health-check', environment, '--notify']
}

/** The fields of cron: minute, hour, and every day. */
export function cronFields(minutes: number): string {
  if (minutes === 1) return '* * * * *'
  if (minutes < 60) return `*/${minutes} * * * *`
  if (minutes === 60) return '0 * * * *'
  return minutes === 1440 ? '0 0 * * *' : `0 */${minutes / 60} * * *`
}

/** A word as a POSIX shell reads it. */
export function shellWord(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
