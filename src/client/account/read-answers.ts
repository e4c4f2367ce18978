import type { AdminSettings, AdminUser, Connection, Device, Invitation, Me, NewInvitation, SignedIn, SignedUp, SignUpPolicy, SignUpTerms, TeachingPolicy } from '../../contracts/account'

import { fieldsOf, has, hasFields, listOf } from '../read-fields'

// The contract's own list would bring its schemas along.
const signUpPolicies: readonly SignUpPolicy[] = ['open', 'invitation', 'closed']
const teachingPolicies: readonly TeachingPolicy[] = ['byAdmin', 'open']
const connections: readonly Connection[] = ['secure', 'loopback', 'unprotected', 'refused']

export function readSignUpTerms(body: unknown): SignUpTerms | null {
  const { policy, noticeVersion, connection } = fieldsOf(body)
  return has(signUpPolicies, policy) && typeof noticeVersion === 'string' && has(connections, connection) ? { policy, noticeVersion, connection } : null
}

export function readSignedIn(body: unknown): SignedIn | null {
  const { me } = fieldsOf(body)
  return isMe(me) ? { me } : null
}

export function readSignedUp(body: unknown): SignedUp | null {
  const signedIn = readSignedIn(body)
  const code = readRecoveryCode(body)
  return signedIn !== null && code !== null ? { ...signedIn, recoveryCode: code } : null
}

export function readRecoveryCode(body: unknown): string | null {
  const { recoveryCode } = fieldsOf(body)
  return typeof recoveryCode === 'string' && recoveryCode !== '' ? recoveryCode : null
}

export function readEraseAt(body: unknown): number | null {
  const { eraseAt } = fieldsOf(body)
  return typeof eraseAt === 'number' ? eraseAt : null
}

export function readDevices(body: unknown): readonly Device[] | null {
  return listOf(fieldsOf(body).devices, (device): device is Device => hasFields(device, { id: 'string', label: 'string', lastUsedAt: 'number', isThis: 'boolean' }))
}

export function readAdminSettings(body: unknown): AdminSettings | null {
  const { signUp, teaching } = fieldsOf(body)
  return has(signUpPolicies, signUp) && has(teachingPolicies, teaching) ? { signUp, teaching } : null
}

export function readInvitations(body: unknown): readonly Invitation[] | null {
  return listOf(fieldsOf(body).invitations, isInvitation)
}

export function readNewInvitation(body: unknown): NewInvitation | null {
  return isInvitation(body) && hasFields(body, { code: 'string' }) ? (body as NewInvitation) : null
}

export function readUsers(body: unknown): readonly AdminUser[] | null {
  return listOf(fieldsOf(body).users, (user): user is AdminUser => hasFields(user, { userId: 'string', username: 'string', role: 'string', lastSeenAt: 'number' }))
}

function isMe(value: unknown): value is Me {
  return hasFields(value, { userId: 'string', username: 'string', role: 'string' }) && (value.eraseAt === null || typeof value.eraseAt === 'number')
}

function isInvitation(value: unknown): value is Invitation {
  return hasFields(value, { id: 'string', createdAt: 'number', expiresAt: 'number' })
}
