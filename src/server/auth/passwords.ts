import 'server-only'
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { tidyPassword } from '../../core/accounts/password'
import { AppError } from '../../core/app-error'

/** The work of one hash: N = 2^`log2N`, `r`, `p`. */
export type Cost = { readonly log2N: number; readonly r: number; readonly p: number }

/** Hashes passwords with scrypt. Each call is exactly one hash. Throws TOO_MANY_REQUESTS where too many wait already. */
export type Passwords = {
  readonly hash: (password: string) => Promise<string>
  /** Against nobody's hash (null, or `noPassword`) it takes as long as against anybody's, and is false. */
  readonly verify: (password: string, encoded: string | null) => Promise<boolean>
}

/** Stored in the place of a password's hash where no password is right: a recovery code must make a new one. */
export const noPassword = 'none'

/** 32 MB and three rounds: one of the equal choices of OWASP's list, the one that leaves a small server its memory. */
const cost: Cost = { log2N: 15, r: 8, p: 3 }
const [saltBytes, hashBytes] = [16, 32]

/**
 * A hasher with a queue of its own: `atOnce` hashes at a time, so that a class that signs in together needs no more memory than two pupils.
 */
export function createPasswords({ log2N, r, p }: Cost, { atOnce = 2, mostWaiting = 300 } = {}): Passwords {
  const inTurn = createTurns(atOnce, mostWaiting)
  const derive = (password: string, salt: Buffer, { log2N, r, p }: Cost) => inTurn(() => scryptOf(tidyPassword(password), salt, { N: 2 ** log2N, r, p, maxmem: 256 * r * 2 ** log2N }))
  return {
    hash: async (password) => {
      const salt = randomBytes(saltBytes)
      return ['scrypt', log2N, r, p, salt.toString('base64url'), (await derive(password, salt, { log2N, r, p })).toString('base64url')].join('$')
    },
    verify: async (password, encoded) => {
      const stored = decode(encoded)
      const { salt, hash, ...known } = stored ?? { salt: randomBytes(saltBytes), hash: randomBytes(hashBytes), log2N, r, p }
      return timingSafeEqual(await derive(password, salt, known), hash) && stored !== null
    },
  }
}

/** One per process, also where a bundler has put this module into several bundles: the queue is what keeps the memory. */
const holder = globalThis as { jadyPasswords?: Passwords }

/** The hasher of this process. */
export function passwords(): Passwords {
  return (holder.jadyPasswords ??= createPasswords(cost))
}

/** Puts another hasher in its place, for tests: a cheap one, or one that counts. */
export function setPasswords(other: Passwords): void {
  holder.jadyPasswords = other
}

function decode(encoded: string | null): (Cost & { readonly salt: Buffer; readonly hash: Buffer }) | null {
  const [name, log2N, r, p, salt, hash] = (encoded ?? '').split('$')
  if (name !== 'scrypt' || salt === undefined || hash === undefined) return null
  const bytes = Buffer.from(hash, 'base64url')
  return bytes.length === hashBytes ? { log2N: Number(log2N), r: Number(r), p: Number(p), salt: Buffer.from(salt, 'base64url'), hash: bytes } : null
}

function scryptOf(password: string, salt: Buffer, options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => scrypt(password, salt, hashBytes, options, (fault, hash) => (fault === null ? resolve(hash) : reject(fault))))
}

function createTurns(atOnce: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (waiting.length >= mostWaiting) throw new AppError('TOO_MANY_REQUESTS', 'too many passwords are being looked at', 10)
    if (busy >= atOnce) await new Promise<void>((go) => waiting.push(go))
    else busy += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes over this place; nobody can slip in between.
      const next = waiting.shift()
      if (next === undefined) busy -= 1
      else next()
    }
  }
}
