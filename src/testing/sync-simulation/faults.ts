/** What can go wrong with one request. Numbers: how often, per cent of all requests. */
const shares = {
  /** It never arrives. */
  lostRequest: 4,
  /** The server has done it, but its answer never arrives. */
  lostAnswer: 4,
  /** The server dies before COMMIT. */
  crash: 3,
  /** It arrives once more, minutes to a day later, whether its answer arrived or not. */
  lateDuplicate: 5,
  /** It arrives only after the browser has given up and asked again. */
  late: 4,
  /** The events of a push arrive in another order. */
  reordered: 3,
  truncatedRequest: 2,
  truncatedAnswer: 2,
  status401: 1,
  status429: 2,
  status500: 2,
  status503: 2,
  /** A page of somebody else's, with status 200. */
  portal: 2,
  /** The cookie is another learner's. */
  otherAccount: 1,
} as const

export type RequestFault = keyof typeof shares

/** What is drawn for each request; `none` for two in three. */
export const requestFaults: Readonly<Record<RequestFault | 'none', number>> = { ...shares, none: 100 - Object.values(shares).reduce((sum, share) => sum + share, 0) }

/** What goes wrong beside the network, and is counted too. */
export type OtherFault = 'offline' | 'quota' | 'tabClosed' | 'tabDied' | 'secondTab' | 'upgrade' | 'clone' | 'clockJump' | 'zoneChange' | 'backup'
