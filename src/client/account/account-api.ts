import type { AdminSettings, AdminUser, Device, Invitation, NewInvitation, SignedIn, SignedUp, SignUpTerms } from '../../contracts/account'
import type { Role } from '../../core/accounts/account-ids'
import type { Locale } from '../../core/locale'
import type { Answer } from './answer'
import { ask, askForFile, askForNothing } from './ask'
import { readAdminSettings, readDevices, readEraseAt, readInvitations, readNewInvitation, readRecoveryCode, readSignedIn, readSignedUp, readSignUpTerms, readUsers } from './read-answers'

/** One function for each route of `src/contracts/account.ts`. None rejects: what goes wrong is a value. */
export type SignUp = { readonly username: string; readonly password: string; readonly locale: Locale; readonly noticeVersion: string; readonly label: string; readonly invitation?: string; readonly adminToken?: string }

export function getSignUpTerms(): Promise<Answer<SignUpTerms>> {
  return ask('GET', '/api/sign-up', readSignUpTerms)
}

export function signUp(fields: SignUp): Promise<Answer<SignedUp>> {
  return ask('POST', '/api/sign-up', readSignedUp, fields)
}

export function signIn(fields: { readonly username: string; readonly password: string; readonly label: string }): Promise<Answer<SignedIn>> {
  return ask('POST', '/api/sign-in', readSignedIn, fields)
}

export function recover(fields: { readonly username: string; readonly recoveryCode: string; readonly newPassword: string; readonly label: string }): Promise<Answer<SignedUp>> {
  return ask('POST', '/api/recover', readSignedUp, fields)
}

export function signOut(): Promise<Answer<null>> {
  return askForNothing('POST', '/api/sign-out')
}

/** Who is signed in in this browser; UNAUTHENTICATED where nobody is. */
export function getMe(): Promise<Answer<SignedIn>> {
  return ask('GET', '/api/me', readSignedIn)
}

export function changePassword(fields: { readonly password: string; readonly newPassword: string }): Promise<Answer<SignedIn>> {
  return ask('POST', '/api/me/password', readSignedIn, fields)
}

/** Resolves to the moment at which all will be erased. */
export function eraseMe(password: string): Promise<Answer<number>> {
  return ask('DELETE', '/api/me', readEraseAt, { password })
}

export function keepMe(): Promise<Answer<SignedIn>> {
  return ask('POST', '/api/me/keep', readSignedIn)
}

export function listDevices(): Promise<Answer<readonly Device[]>> {
  return ask('GET', '/api/me/devices', readDevices)
}

export function revokeDevice(id: string): Promise<Answer<null>> {
  return askForNothing('DELETE', `/api/me/devices/${encodeURIComponent(id)}`)
}

/** All that the server holds about the account, or the answers as a table. */
export function exportAccount(format: 'json' | 'csv'): Promise<Answer<Blob>> {
  return askForFile(format === 'csv' ? '/api/me/export?as=csv' : '/api/me/export', format)
}

export function getAdminSettings(): Promise<Answer<AdminSettings>> {
  return ask('GET', '/api/admin/settings', readAdminSettings)
}

export function putAdminSettings(change: Partial<AdminSettings>): Promise<Answer<AdminSettings>> {
  return ask('PUT', '/api/admin/settings', readAdminSettings, change)
}

/** The person is signed out everywhere where the role is another one. */
export function putRole(userId: string, role: Role): Promise<Answer<null>> {
  return askForNothing('PUT', `/api/admin/users/${encodeURIComponent(userId)}/role`, { role })
}

export function listInvitations(): Promise<Answer<readonly Invitation[]>> {
  return ask('GET', '/api/admin/invitations', readInvitations)
}

export function createInvitation(): Promise<Answer<NewInvitation>> {
  return ask('POST', '/api/admin/invitations', readNewInvitation)
}

export function revokeInvitation(id: string): Promise<Answer<null>> {
  return askForNothing('DELETE', `/api/admin/invitations/${encodeURIComponent(id)}`)
}

export function listUsers(): Promise<Answer<readonly AdminUser[]>> {
  return ask('GET', '/api/admin/users', readUsers)
}

/** Resolves to a recovery code for the person, who is signed out everywhere. */
export function resetUser(userId: string): Promise<Answer<string>> {
  return ask('POST', `/api/admin/users/${encodeURIComponent(userId)}/reset`, readRecoveryCode)
}
