import 'server-only'
import { eraseDue } from './use-cases/erase-due'

const hourMs = 3_600_000

/** Erases who is due and deletes what is over: now, and every hour while this process lives. What fails is tried again the next hour. */
export async function startHousekeeping(): Promise<void> {
  setInterval(() => void keepHouse(), hourMs).unref()
  await keepHouse()
}

async function keepHouse(): Promise<void> {
  await eraseDue(Date.now()).catch((fault: unknown) => console.error(JSON.stringify({ at: new Date().toISOString(), task: 'eraseDue', fault: String(fault) })))
}
