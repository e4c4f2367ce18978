import type { OtherFault, RequestFault } from './faults'

/** What must be zero at the end. */
export type Zeros = {
  /** Recorded on a device, and not in the server's log. */
  lost: number
  /** In the server's log more than once, or there without having been recorded. */
  doubled: number
  /** Devices that hold anything else than the server: events, cards, flags, settings, digests. */
  divergent: number
  /** Learners whose cards depend on the order in which events arrived. */
  orderDependent: number
  /** Events still to be sent a minute after the network is well. */
  unsent: number
  /** Cards due before they were answered. */
  negative: number
  /** Items and days whose number of answers is not what the actions say. */
  miscounted: number
  /** Events whose study day is not that of their time, by a count of our own. */
  wrongDay: number
  /** Payloads kept apart though no browser of the learner's was copied: an event that was sent has changed. */
  changed: number
  /** Answers the device refused though it was not full. */
  broken: number
}

/** A run in figures. `trace` is a hash of everything that happened. */
export type Report = {
  readonly seed: number
  readonly zeros: Zeros
  /** The first findings, in words. */
  readonly findings: readonly string[]
  readonly figures: { readonly events: number; readonly reviews: number; readonly requests: number; readonly faulty: number; readonly share: number; readonly quarantined: number }
  readonly faults: Readonly<Partial<Record<RequestFault | OtherFault, number>>>
  readonly trace: string
}

export const noFindings: Zeros = { lost: 0, doubled: 0, divergent: 0, orderDependent: 0, unsent: 0, negative: 0, miscounted: 0, wrongDay: 0, changed: 0, broken: 0 }

/** Whether all that must be zero is. */
export function isClean({ zeros }: Report): boolean {
  return Object.values(zeros).every((count) => count === 0)
}
