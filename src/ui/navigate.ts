import { leaveBy } from './leave-guard'

/** Goes to another screen of the learner's app, where leaving this one is not asked about: Next's router follows the history, no request is made. */
export function navigate(href: string): void {
  leaveBy(() => {
    window.history.pushState(null, '', href)
    window.scrollTo({ top: 0 })
  })
}
