/** Goes to another screen of the learner's app: Next's router follows the history, no request is made. */
export function navigate(href: string): void {
  window.history.pushState(null, '', href)
  window.scrollTo({ top: 0 })
}
