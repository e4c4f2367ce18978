import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../core/app-error'
import type { Bank } from '../core/items/bank'
import type { BankIndex } from '../core/items/bank-index'
import { type PackedBank, unpackBank } from '../core/items/packed-bank'
import type { Locale } from '../core/locale'

/** The banks of this release. */
export const bankIds = ['alash'] as const
export type BankId = (typeof bankIds)[number]

/** A bank as served: the committed file's bytes and what a route or page needs to know of it. */
export type ServedBank = { readonly version: string; readonly items: number; readonly body: string; readonly bank: Bank }

const served = new Map<string, Promise<ServedBank>>()
const indexes = new Map<BankId, Promise<BankIndex>>()

/**
 * The bank of one language. Read once per process: publishing is edit, build, restart.
 * Throws NOT_FOUND for a bank that does not exist.
 */
export async function getBank(unsafeBankId: string, locale: Locale): Promise<ServedBank> {
  const id = bankIds.find((known) => known === unsafeBankId)
  if (id === undefined) throw new AppError('NOT_FOUND', `no bank ${unsafeBankId}`)
  const key = `${id}.${locale}`
  return once(served, key, () => readBank(key))
}

/** What each fact of a bank is about, read once per process. */
export async function getBankIndex(id: BankId): Promise<BankIndex> {
  return once(indexes, id, async () => JSON.parse(await readText(`${id}.index`)) as BankIndex)
}

/** What failed is tried again the next time. */
function once<Key, T>(known: Map<Key, Promise<T>>, key: Key, read: () => Promise<T>): Promise<T> {
  const cached = known.get(key)
  if (cached !== undefined) return cached
  const reading = read()
  known.set(key, reading)
  reading.catch(() => known.delete(key))
  return reading
}

async function readBank(key: string): Promise<ServedBank> {
  const body = await readText(key)
  const bank = unpackBank(JSON.parse(body) as PackedBank)
  return { version: bank.version, items: bank.items.length, body, bank }
}

function readText(name: string): Promise<string> {
  return readFile(join(process.cwd(), 'content', 'banks', `${name}.json`), 'utf8')
}
