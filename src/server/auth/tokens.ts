import 'server-only'
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { newSecretCode, readSecretCode } from '../../core/accounts/secret-code'
import { newJoinCode } from '../../core/classroom/join-code'
import { uuidv7 } from '../../core/events/uuid'

/** A secret for a cookie or a link (256 bits), and what is stored of it. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** What is stored of a secret that nobody can guess: SHA-256, hex. Not for passwords. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A code for a person to write down, and what is stored of it. */
export function newCode(): { readonly code: string; readonly hash: string } {
  const code = newSecretCode(randomBytes)
  return { code, hash: hashCode(code) }
}

/** The hash of a code as somebody typed it. What can be no code has a hash too, which is nobody's. */
export function hashCode(typed: string): string {
  return hashToken(readSecretCode(typed) ?? `no code: ${typed}`)
}

/** What lets people join a class: a code to type, and the key of a link, which nobody can guess. */
export function newClassroomCode(): { readonly code: string; readonly linkKey: string } {
  return { code: newJoinCode(randomBytes), linkKey: newLinkKey() }
}

/** The key of a link (128 bits) that is shown again and again, and so is stored as it is. */
export function newLinkKey(): string {
  return randomBytes(16).toString('base64url')
}

/** Whether it could be one that `newLinkKey` has made. */
export function isLinkKey(text: string): boolean {
  return /^[\w-]{22}$/.test(text)
}

/** Whether two hashes are one, in a time that does not tell how much of them is. */
export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** An id for a new account. */
export function newUserId(now: number): string {
  return uuidv7(now, randomBytes(10))
}

/** An id that says nothing. */
export function newId(): string {
  return randomUUID()
}
