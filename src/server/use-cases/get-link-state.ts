import 'server-only'
import type { LinkState } from '../../contracts/classroom'
import { isLinkKey } from '../auth/tokens'
import { isLinkOpen } from '../data/joining'

/** Whether a link into a class is still good, said before anybody makes an account for it. Of whose class it is nothing is said, and its 128 bits cannot be guessed. */
export async function getLinkState(unsafeLinkKey: string, now: number): Promise<LinkState> {
  return { isOpen: isLinkKey(unsafeLinkKey) && (await isLinkOpen(unsafeLinkKey, now)) }
}
