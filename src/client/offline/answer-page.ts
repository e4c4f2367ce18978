/** What answering for a page needs. `patience` resolves when the network has had its time. */
export type PageSources = {
  readonly network: () => Promise<Response>
  readonly patience: () => Promise<unknown>
  readonly stored: () => Promise<Response | undefined>
}

/** Longer than this nobody looks at a blank screen while a page of the same app lies on the device. */
export const patienceMs = 2000

/**
 * The page from the network if it comes in time and the server is there; else the stored one; without one, whatever the network says
 * in the end. Rejects only when neither has anything.
 */
export async function answerPage({ network, patience, stored }: PageSources): Promise<Response> {
  const asked = network()
  const inTime = await Promise.race([asked.catch(() => null), patience().then(() => null)])
  if (inTime !== null && !isGatewayFault(inTime)) return inTime
  return (await stored().catch(() => undefined)) ?? asked
}

/** What a proxy says while the app behind it is being restarted. */
function isGatewayFault({ status }: Response): boolean {
  return status === 502 || status === 503 || status === 504
}
