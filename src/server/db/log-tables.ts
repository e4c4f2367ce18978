/** A learner's line that a push works on, held until the transaction ends. */
export type LogUser = { readonly lastSeq: number; readonly eventDigest: string; readonly cardDigest: string; readonly eraseAt: number | null }

/** A stored event: its place in the log, the hash of what was first received, and the event as adopted (canonical JSON). */
export type EventRow = { readonly seq: number; readonly id: string; readonly hash: string; readonly about: string; readonly body: string }

export type NewEventRow = EventRow & {
  readonly deviceId: string
  readonly deviceSeq: number
  readonly kind: string
  readonly target: string | null
  readonly effectiveAt: number
  readonly receivedAt: number
}

export type CardRow = { readonly itemId: string; readonly card: string | null; readonly flags: string | null }

export type QuarantineRow = { readonly eventId: string; readonly hash: string; readonly receivedAt: number; readonly body: string }

/** Reading the log, within one moment of the database. Every method is about one learner. */
export type LogReader = {
  /** Null for a learner that does not exist (any more). */
  readonly user: (userId: string) => Promise<LogUser | null>
  /** Events after a place in the log, in its order. */
  readonly eventsAfter: (userId: string, seq: number, limit: number) => Promise<readonly EventRow[]>
  readonly cards: (userId: string) => Promise<readonly CardRow[]>
  readonly quarantined: (userId: string) => Promise<readonly QuarantineRow[]>
}

/** Writing the log: the hot path, in sets, without Prisma (docs/decisions/0017-two-databases-one-schema.md). */
export type LogWriter = {
  /** Reads a learner's line and keeps others from writing to this log until the transaction ends. */
  readonly lockUser: (userId: string) => Promise<LogUser | null>
  readonly eventsById: (userId: string, ids: readonly string[]) => Promise<readonly EventRow[]>
  readonly eventsByTarget: (userId: string, targets: readonly string[]) => Promise<readonly EventRow[]>
  readonly eventsAbout: (userId: string, abouts: readonly string[]) => Promise<readonly EventRow[]>
  /** Which of the numbers are given out, and to which event. */
  readonly numbersTaken: (userId: string, numbers: readonly { readonly deviceId: string; readonly deviceSeq: number }[]) => Promise<readonly { readonly deviceId: string; readonly deviceSeq: number; readonly id: string }[]>
  readonly insertEvents: (userId: string, rows: readonly NewEventRow[]) => Promise<void>
  readonly fileAnew: (userId: string, rows: readonly { readonly seq: number; readonly about: string }[]) => Promise<void>
  readonly cardsOf: (userId: string, itemIds: readonly string[]) => Promise<readonly CardRow[]>
  readonly allCards: (userId: string) => Promise<readonly CardRow[]>
  readonly putCards: (userId: string, rows: readonly CardRow[]) => Promise<void>
  readonly deleteCards: (userId: string, itemIds: readonly string[]) => Promise<void>
  readonly quarantine: (userId: string, rows: readonly QuarantineRow[]) => Promise<void>
  readonly updateUser: (userId: string, user: Omit<LogUser, 'eraseAt'>) => Promise<void>
  /** In the order of the log. */
  readonly eventsAfter: LogReader['eventsAfter']
}
