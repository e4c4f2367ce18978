import 'server-only'
import type { Connection } from '../../contracts/account'
import { addressBucket } from '../../core/accounts/address-bucket'
import { AppError } from '../../core/app-error'
import { connectionOf } from './connection'
import { tokenOf } from './session-cookie'
import { hashToken } from './tokens'

/** Somebody who is about to prove who they are: how they come here, from where, and the login their browser has, if any. */
export type Visitor = { readonly connection: Connection; readonly address: string; readonly tokenHash: string | null }

/** What a request says of who sent it. Throws INSECURE_CONNECTION where a password would be readable on the way and the operator has not allowed that. */
export function visitorOf(request: Request): Visitor {
  const connection = connectionOf(request)
  if (connection === 'refused') throw new AppError('INSECURE_CONNECTION', 'plain http from another machine: use HTTPS, or ALLOW_HTTP=1')
  const token = tokenOf(request, connection)
  return { connection, address: addressOf(request), tokenHash: token === null ? null : hashToken(token) }
}

/**
 * Where a request came from. `scripts/serve.mjs` writes `x-jady-address` over whatever a client sends. What proxies say counts only where the operator
 * trusts the one in front, and then only the entry that one has added.
 */
function addressOf(request: Request): string {
  const forwarded = process.env.TRUST_PROXY === '1' ? request.headers.get('x-forwarded-for')?.split(',').at(-1) : undefined
  return addressBucket(forwarded ?? request.headers.get('x-jady-address'))
}
