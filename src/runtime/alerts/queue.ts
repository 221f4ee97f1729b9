import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson, readText, toJson, writeAtomic } from '../state/files.ts'
import type { Alert } from './alert.ts'

/** What a receiver has not taken is kept for a week, and of each receiver as many as this. */
const keptMs = 7 * 24 * 60 * 60 * 1000
const keptFiles = 1000
const timeDigits = 15
/** A receiver that asks for a longer rest is asked again after this. */
const longestRestMs = 60 * 60 * 1000

/** Puts alerts at the end of a receiver's queue, a file each. @throws STATE_UNWRITABLE */
export async function enqueue(folder: string, alerts: readonly Alert[], now: Date): Promise<void> {
  const time = String(now.getTime()).padStart(timeDigits, '0')
  for (const [index, alert] of alerts.entries()) {
    const place = String(index).padStart(4, '0')
    await writeAtomic(join(folder, `${time}-${place}-${alert.id}.json`), toJson(alert))
  }
}

/** The files that wait, the oldest first. */
export async function waiting(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[])
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** Deletes what has waited too long, and the oldest of too many; returns how many that were. */
export async function giveUp(folder: string, now: Date): Promise<number> {
  const files = await waiting(folder)
  const tooMany = Math.max(0, files.length - keptFiles)
  const given = files.filter((file, index) => index < tooMany || age(folder, file, now) > keptMs)
  for (const file of given) await take(file)
  return given.length
}

/** The alert of a file; undefined where it is gone or damaged. */
export async function readAlert(file: string): Promise<Alert | undefined> {
  return readJson<Alert>(file).catch(() => undefined)
}

/** Leaves a receiver alone for as long as it asks. It is worth no failure: the next run asks once more. */
export async function keepRest(folder: string, ms: number, now: Date): Promise<void> {
  const until = new Date(now.getTime() + Math.min(ms, longestRestMs))
  await writeAtomic(restFile(folder), until.toISOString()).catch(() => {})
}

/** Until when a receiver is to be left alone; undefined where it is not. */
export async function restUntil(folder: string, now: Date): Promise<string | undefined> {
  const until = await readText(restFile(folder)).catch(() => undefined)
  return until && now.getTime() < Date.parse(until) ? until : undefined
}

function restFile(folder: string): string {
  return `${folder}.rest`
}

/** What cannot be deleted is sent again, with the same id. */
export async function take(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => {})
}

function age(folder: string, file: string, now: Date): number {
  return now.getTime() - Number(file.slice(folder.length + 1, folder.length + 1 + timeDigits))
}
