import { uuidv7 } from '../core/events/uuid'
import { dropRosterDrafts } from './classroom/roster-draft'
import { loadJudge } from './load-judge'
import { createLearnerSession, type LearnerSession } from './learner-session'
import { randomBytes } from './random-bytes'
import { openLearnerStore } from './store/open-learner-store'
import { createHttpTransport } from './sync/http-transport'
import { alone } from './tab-lock'
import { tabScratch } from './tab-scratch'
import { openTabChannel, type TabChannel } from './tab-channel'

const tickMs = 30_000

let session: LearnerSession | null = null

/** The one session of this page. Made and opened when it is first asked for; only in a browser. */
export function browserSession(): LearnerSession {
  return (session ??= begin())
}

function begin(): LearnerSession {
  const channel = openTabChannel('jady')
  const made = createLearnerSession({
    openStore: (onSuperseded) => openLearnerStore({ newId: () => uuidv7(Date.now(), randomBytes(10)), now: () => Date.now(), onSuperseded }),
    now: () => Date.now(),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    randomBytes,
    announce: channel.announce,
    scratch: tabScratch('jady-draft'),
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    transport: createHttpTransport((input, init) => fetch(input, init), () => Date.now()),
    random: Math.random,
    alone: (work) => alone('jady-sync', work),
    askToKeep: () => void navigator.storage?.persist?.().catch(() => undefined),
  })
  void made.open()
  // Behind the first screen; if it fails, the first answer tries again and says so.
  loadJudge().catch(() => undefined)
  attachToPage(made, channel)
  dropWithOwner(made)
  return made
}

/** What a teacher has typed of their pupils goes with their account, whichever tab it leaves this device in. */
function dropWithOwner(made: LearnerSession): void {
  let owner: string | null | undefined
  made.subscribe(() => {
    const { status, account } = made.getSnapshot()
    if (status !== 'ready' || owner === (account?.userId ?? null)) return
    owner = account?.userId ?? null
    dropRosterDrafts(owner)
  })
}

/** Keeps the session in step with the page: hidden, shown, other tabs, passing time. */
function attachToPage(made: LearnerSession, channel: TabChannel): void {
  channel.listen(() => void made.follow())
  addEventListener('online', () => void made.syncNow())
  addEventListener('pagehide', () => void made.flushDraft())
  // A page taken out of the back-forward cache has slept through whatever other tabs did.
  addEventListener('pageshow', (event) => (event.persisted ? void made.follow() : undefined))
  document.addEventListener('visibilitychange', () => {
    // A phone put away may not come back: what waits is sent now.
    void made.syncNow()
    if (document.visibilityState === 'hidden') return void made.flushDraft()
    made.tick()
    // Without a channel this is when another tab is noticed.
    if (typeof BroadcastChannel === 'undefined') void made.follow()
  })
  setInterval(() => (document.visibilityState === 'visible' ? made.tick() : undefined), tickMs)
}
