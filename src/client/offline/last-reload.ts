const key = 'jady-reloaded'
const apartMs = 60_000

/** Whether this tab has not reloaded itself within the last minute. */
export function mayReload(now: number): boolean {
  try {
    return now - Number(sessionStorage.getItem(key) ?? 0) >= apartMs
  } catch {
    return true
  }
}

/** Notes that it does now. */
export function noteReload(now: number): void {
  try {
    sessionStorage.setItem(key, String(now))
  } catch {
    // Without session storage there is no guard against two servers of different builds.
  }
}
