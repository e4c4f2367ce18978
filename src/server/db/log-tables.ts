/** A learner's line that a push works on, held until the transaction ends. */
export type LogUser = { readonly lastSeq: number; readonly eventDigest: string; readonly cardDigest: string; readonly eraseAt: number | null }

/** A login found by the hash of its token, current or previous, and what of its owner decides whether it holds. */
export type LoginRow = {
  readonly userId: string
  readonly id: string
  readonly tokenHash: string
  readonly previousHash: string | null
  readonly createdAt: number
  readonly lastUsedAt: number
  readonly rotatedAt: number
  readonly expiresAt: number
  readonly role: string
  readonly eraseAt: number | null
  readonly lastSeenAt: number
}

/** Asked with every request of somebody who is signed in; `?` stands for the hash, twice. */
export const loginSql = `
  SELECT s."userId", s."id", s."tokenHash", s."previousHash", s."createdAt", s."lastUsedAt", s."rotatedAt", s."expiresAt", u."role", u."eraseAt", u."lastSeenAt"
  FROM "AuthSession" s JOIN "User" u ON u."id" = s."userId" WHERE s."tokenHash" = ? OR s."previousHash" = ?`

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
  /** Answers to these items since a moment (milliseconds), with whatever takes an answer to one of them back or raises it; in no order. What is read depends on the items, not on the length of the log. */
  readonly answersAbout: (userId: string, itemIds: readonly string[], since: number) => Promise<readonly AnswerRow[]>
  readonly cardsOf: (userId: string, itemIds: readonly string[]) => Promise<readonly CardRow[]>
}

/** An event by the item it is filed under. */
export type AnswerRow = Pick<EventRow, 'about' | 'body'>

/** The kinds of event out of which progress is read; notes and settings are nobody else's. */
export const answerKinds = `('review', 'undo', 'override')`

/** A device's number. */
export type DeviceNumber = { readonly deviceId: string; readonly deviceSeq: number }

/** What a push is about. */
export type Asked = { readonly ids: readonly string[]; readonly numbers: readonly DeviceNumber[]; readonly itemIds: readonly string[] }

/** What the log says before a push: the events of these ids, those that name one of them as their target, whose the numbers are, and the items' cards. */
export type KnownRows = {
  readonly events: readonly EventRow[]
  readonly naming: readonly EventRow[]
  readonly taken: readonly (DeviceNumber & { readonly id: string })[]
  readonly cards: readonly CardRow[]
}

/** What a push adds: lines of the log, cards as they now are, items that have none any more, and how the whole log then stands. */
export type Appended = { readonly events: readonly NewEventRow[]; readonly cards: readonly CardRow[]; readonly gone: readonly string[]; readonly user: Omit<LogUser, 'eraseAt'> }

/**
 * Writing the log: the hot path, in sets, without Prisma (docs/decisions/0017-two-databases-one-schema.md). A push of answers takes three steps, so that a database that is not
 * embedded is asked three times: lock, known, append; what reaches back takes more.
 */
export type LogWriter = {
  /** Reads a learner's line and keeps others from writing to this log until the transaction ends. */
  readonly lockUser: (userId: string) => Promise<LogUser | null>
  readonly known: (userId: string, asked: Asked) => Promise<KnownRows>
  readonly eventsById: (userId: string, ids: readonly string[]) => Promise<readonly EventRow[]>
  readonly eventsByTarget: (userId: string, targets: readonly string[]) => Promise<readonly EventRow[]>
  /** Everything filed under these items: their cards as they are, and the events. */
  readonly subjects: (userId: string, itemIds: readonly string[]) => Promise<{ readonly cards: readonly CardRow[]; readonly events: readonly EventRow[] }>
  readonly append: (userId: string, what: Appended) => Promise<void>
  readonly fileAnew: (userId: string, rows: readonly { readonly seq: number; readonly about: string }[]) => Promise<void>
  readonly quarantine: (userId: string, rows: readonly QuarantineRow[]) => Promise<void>
  readonly allCards: (userId: string) => Promise<readonly CardRow[]>
  /** In the order of the log. */
  readonly eventsAfter: LogReader['eventsAfter']
}
