/**
 * How long an event's texts may be, in UTF-16 units, and how far its numbers may go. Generous for what the app makes itself, small
 * enough that no event can be used to fill a disk.
 */
export const eventLimits = {
  /** Ids of items, options, entities, banks' versions, assignments, weights, schedulers. */
  id: 256,
  deviceId: 64,
  zone: 64,
  /** Keys of settings and names of kinds. */
  name: 64,
  /** A typed answer, the text of a setting. */
  text: 1000,
  note: 4000,
  /** Steps above a day are whole days; half a day more for a Hard on a single step. */
  minutes: 2880,
  days: 36_500,
  retention: { least: 0.7, most: 0.99 },
  year: 999_999,
  /** An event of a kind not known: bytes of its JSON. */
  opaqueBytes: 4096,
} as const
