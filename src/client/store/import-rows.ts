import type { Uuidv7 } from '../../core/events/event'
import type { LogEvent } from '../../core/events/log-event'
import type { LearnerDatabase } from './database'
import { putRows } from './file-rows'
import { renumberRows } from './renumber-rows'
import { refoldSubjects } from './write-state'
import { writeAll } from './write-transaction'

/**
 * Takes events of a file in. They keep their ids, devices and times; one whose number belongs to another event here gets a new one. Those already
 * here are passed over.
 */
export function importRows(database: LearnerDatabase, events: readonly LogEvent[], newId: () => Uuidv7): Promise<{ readonly added: number; readonly known: number }> {
  return writeAll(database, async (transaction) => {
    const store = transaction.objectStore('events')
    const unique = [...new Map(events.map((event) => [event.id, event])).values()]
    const keys = new Set(await store.getAllKeys())
    const fresh = unique.filter(({ id }) => !keys.has(id))
    const owners = await Promise.all(fresh.map(({ deviceId, deviceSeq }) => store.index('device').getKey([deviceId, deviceSeq])))
    const touched = new Set<string>()
    const free = fresh.filter((_, i) => owners[i] === undefined)
    // Two lines of one file may claim the same number as well.
    const numbers = new Set<string>()
    const firsts = free.filter(({ deviceId, deviceSeq }) => !numbers.has(`${deviceSeq} ${deviceId}`) && numbers.add(`${deviceSeq} ${deviceId}`))
    const rest = fresh.filter((event) => !firsts.includes(event)).map((event) => ({ ...event, deviceId: `import ${event.id.slice(0, 50)}`, deviceSeq: 1 }))
    await putRows(transaction, [...firsts, ...rest].map((event) => ({ id: event.id, event })), touched)
    await Promise.all(fresh.map(({ id }) => transaction.objectStore('outbox').put({ id, fixed: true })))
    await renumberRows(transaction, rest.map(({ id }) => id), newId)
    await refoldSubjects(transaction, touched)
    return { added: fresh.length, known: unique.length - fresh.length }
  })
}
