import 'server-only'
import type { Role } from '../../core/accounts/account-ids'
import { sessionEnd } from '../../core/accounts/session-life'
import type { NewSession } from '../data/sessions'
import { sessionCookie } from './session-cookie'
import { newId, newToken } from './tokens'
import type { Visitor } from './visitor'

/** A login that begins now: what is stored, and the line that brings it to the browser. */
export function newSession({ connection }: Pick<Visitor, 'connection'>, role: Role, label: string, now: number): { readonly session: NewSession; readonly setCookie: string } {
  const { token, hash } = newToken()
  const expiresAt = sessionEnd(role, now)
  return { session: { id: newId(), tokenHash: hash, label, createdAt: now, expiresAt }, setCookie: sessionCookie(connection, token, expiresAt - now) }
}
