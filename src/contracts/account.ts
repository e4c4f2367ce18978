import { z } from 'zod'
import { roles, type Role } from '../core/accounts/account-ids'
import { locales } from '../core/locale'

/** Who may make an account: anyone, whoever has an invitation, or nobody. */
export const signUpPolicies = ['open', 'invitation', 'closed'] as const
export type SignUpPolicy = (typeof signUpPolicies)[number]

/** Who may make classes: whom an administrator makes a teacher, or anyone who asks. */
export const teachingPolicies = ['byAdmin', 'open'] as const
export type TeachingPolicy = (typeof teachingPolicies)[number]

/**
 * How passwords travel to this address. `secure`: over HTTPS · `loopback`: not beyond this machine · `unprotected`: readable on the way, and the operator
 * allows that (`ALLOW_HTTP=1`) · `refused`: readable on the way, so nobody can sign in here.
 */
export type Connection = 'secure' | 'loopback' | 'unprotected' | 'refused'

const username = z.string().min(1).max(64)
const password = z.string().min(1).max(256)
/** What the browser calls itself, coarsely: "Chrome · Android". */
const label = z.string().min(1).max(60)
const code = z.string().min(1).max(64)

/** `POST /api/sign-up` → 201 {@link SignedUp}. `adminToken` comes from the link on the server's console and makes the first administrator. */
export const signUpSchema = z.strictObject({ username, password, locale: z.enum(locales), noticeVersion: z.string().min(1).max(20), label, invitation: code.optional(), adminToken: z.string().min(1).max(128).optional() })
/** `POST /api/sign-in` → {@link SignedIn}. */
export const signInSchema = z.strictObject({ username, password, label })
/** `POST /api/recover` → {@link SignedUp}: a new password by the recovery code, which is used up and replaced. */
export const recoverSchema = z.strictObject({ username, recoveryCode: code, newPassword: password, label })
/** `POST /api/me/password` → {@link SignedIn}: every other device is signed out. */
export const changePasswordSchema = z.strictObject({ password, newPassword: password })
/** `DELETE /api/me` → `{eraseAt}`: every device is signed out, all is erased seven days later unless the owner signs in and keeps it. */
export const eraseMeSchema = z.strictObject({ password })
/** `POST /api/sign-out` → 204, `POST /api/me/keep` and `POST /api/me/teach` → {@link SignedIn}, `POST /api/admin/invitations` → {@link NewInvitation}. */
export const emptySchema = z.strictObject({})
/** `PUT /api/admin/settings` → {@link AdminSettings}. What is left out stays as it is. */
export const adminSettingsSchema = z.strictObject({ signUp: z.enum(signUpPolicies).optional(), teaching: z.enum(teachingPolicies).optional() })
/** `PUT /api/admin/users/<id>/role` → 204: the person is signed out everywhere. */
export const roleSchema = z.strictObject({ role: z.enum(roles) })

/** The account that is signed in. `eraseAt`: when it will be erased, null while that was not asked for. */
export type Me = { readonly userId: string; readonly username: string; readonly role: Role; readonly createdAt: number; readonly eraseAt: number | null }
export type SignedIn = { readonly me: Me }
/** The code is shown once and never again: only its hash is kept. */
export type SignedUp = { readonly me: Me; readonly recoveryCode: string }
/** `GET /api/sign-up`. */
export type SignUpTerms = { readonly policy: SignUpPolicy; readonly noticeVersion: string; readonly connection: Connection }
/** `GET /api/me/devices` → `{devices}`; `DELETE /api/me/devices/<id>` → 204. */
export type Device = { readonly id: string; readonly label: string; readonly createdAt: number; readonly lastUsedAt: number; readonly isThis: boolean }
/** `GET /api/admin/settings`. */
export type AdminSettings = { readonly signUp: SignUpPolicy; readonly teaching: TeachingPolicy }
/** `GET /api/admin/invitations` → `{invitations}`; the code itself is shown once. `DELETE /api/admin/invitations/<id>` → 204. */
export type Invitation = { readonly id: string; readonly createdAt: number; readonly expiresAt: number; readonly usedAt: number | null }
export type NewInvitation = Invitation & { readonly code: string }
/** `GET /api/admin/users` → `{users}`. `POST /api/admin/users/<id>/reset` → `{recoveryCode}`: the person is signed out everywhere and makes a new password with it. */
export type AdminUser = { readonly userId: string; readonly username: string; readonly role: Role; readonly createdAt: number; readonly lastSeenAt: number; readonly eraseAt: number | null }
