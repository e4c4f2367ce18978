import 'server-only'

/** What happened to an account. */
export type SecurityEvent =
  | 'signUp'
  | 'signIn'
  | 'signInFailed'
  | 'signOut'
  | 'recovered'
  | 'recoverFailed'
  | 'passwordChanged'
  | 'passwordFailed'
  | 'deviceRevoked'
  | 'limited'
  | 'denied'
  | 'exported'
  | 'reportRead'
  | 'answersRead'
  | 'reportExported'
  | 'eraseAsked'
  | 'eraseTakenBack'
  | 'eraseUnused'
  | 'erased'
  | 'settingsChanged'
  | 'invitationMade'
  | 'invitationDeleted'
  | 'reset'
  | 'adminLinkMade'
  | 'roleChanged'
  | 'classroomDeleted'
  | 'assignmentChanged'
  | 'assignmentDeleted'
  | 'extensionChanged'
  | 'memberRemoved'
  | 'rosterMade'
  | 'passPhraseMade'
  | 'codesGuessed'

/** Who or what, by id or keyed hash; never a name, a secret or an address as it is. */
export type SecurityDetails = { readonly userId?: string; readonly by?: string; readonly nameHash?: string; readonly addressHash?: string; readonly value?: string }

let isSilent = false

/** One line of JSON on the console, with the time in UTC. */
export function logSecurity(event: SecurityEvent, details: SecurityDetails, now: number): void {
  if (!isSilent) console.log(JSON.stringify({ at: new Date(now).toISOString(), security: event, ...details }))
}

/** Does something that did not happen to any real account, such as filling a demo: nothing of it is logged. For processes that do nothing else meanwhile. */
export async function withoutSecurityLog<T>(work: () => Promise<T>): Promise<T> {
  isSilent = true
  try {
    return await work()
  } finally {
    isSilent = false
  }
}
