import 'server-only'
import { randomBytes } from 'node:crypto'
import { passwordProblem } from '../../core/accounts/password'
import { newPassPhrase } from '../../core/classroom/pass-phrase'
import type { Locale } from '../../core/locale'
import { passwords } from './passwords'
import { newCode } from './tokens'

/** A pass-phrase somebody else is to be given, and what is stored of it; with the hash of a recovery code that nobody has. */
export type MadeLogin = { readonly passPhrase: string; readonly passwordHash: string; readonly recoveryHash: string }

/** Draws a pass-phrase that is a good password, and hashes it in its turn. Throws TOO_MANY_REQUESTS. */
export async function makeLogin(locale: Locale): Promise<MadeLogin> {
  let passPhrase = newPassPhrase(locale, randomBytes)
  // One of billions is four times the same short word.
  while (passwordProblem(passPhrase, '') !== null) passPhrase = newPassPhrase(locale, randomBytes)
  return { passPhrase, passwordHash: await passwords().hash(passPhrase), recoveryHash: newCode().hash }
}
