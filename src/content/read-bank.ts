import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bank } from '../core/items/bank'
import { type PackedBank, unpackBank } from '../core/items/packed-bank'
import type { Locale } from '../core/locale'

/** The committed bank of a language, whole. @throws where it is missing or no bank. */
export function readBank(locale: Locale): Bank {
  return unpackBank(JSON.parse(readFileSync(join(process.cwd(), 'content', 'banks', `alash.${locale}.json`), 'utf8')) as PackedBank)
}
