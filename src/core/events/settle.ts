import type { Uuidv7 } from './event'
import type { LogEvent } from './log-event'
import type { PushResult, RefusalCode } from './sync-protocol'

/**
 * What a device does with an event after a push. `hold`: the server has it at `seq`, as `event`. `replace`: the server has another one under its id; ours is kept
 * apart. `setAside`: no server will take it. `wait`: this server does not understand it yet. `renumber`: it needs a number of a new device.
 */
export type Settlement =
  | { readonly id: Uuidv7; readonly act: 'hold' | 'replace'; readonly seq: number; readonly event: LogEvent }
  | { readonly id: Uuidv7; readonly act: 'setAside'; readonly code: RefusalCode }
  | { readonly id: Uuidv7; readonly act: 'wait' | 'renumber' }

/**
 * What to do with each sent event. Answers stand in the order of what was sent; one that is missing, or that speaks of another event, changes nothing: the event
 * is sent again.
 */
export function settle(sent: readonly LogEvent[], results: readonly PushResult[]): readonly Settlement[] {
  return sent.flatMap((event, i) => {
    const result = results[i]
    return result === undefined || (result.id !== null && result.id !== event.id) ? [] : settleOne(event, result)
  })
}

function settleOne(event: LogEvent, result: PushResult): readonly Settlement[] {
  const { id } = event
  switch (result.status) {
    case 'held':
      return [{ id, act: 'hold', seq: result.seq, event: result.adopted === undefined ? event : { ...event, ...result.adopted } }]
    case 'quarantined':
      return [{ id, act: 'replace', seq: result.seq, event: result.event }]
    case 'refused':
      return refused(id, result.code)
  }
}

function refused(id: Uuidv7, code: RefusalCode): readonly Settlement[] {
  switch (code) {
    case 'numberTaken':
      return [{ id, act: 'renumber' }]
    case 'foreign':
      return []
    case 'invalid':
    case 'tooLarge':
      return [{ id, act: 'setAside', code }]
    case 'unknownVersion':
    // A reason of a later release: nothing is given up for what is not understood.
    default:
      return [{ id, act: 'wait' }]
  }
}
