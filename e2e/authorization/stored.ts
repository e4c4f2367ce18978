import { readFileSync } from 'node:fs'
import { openSqliteFile, sqlitePath, type SqliteFile } from '../../src/server/db/sqlite-file'
import { dataFolder } from '../data-folder'

/** What changes by being read: when a login was last used, and how often somebody tried. */
const restless = ['AuthSession', 'Throttle']
/** Texts that are everybody's, beside what stands in the bank. */
const common = ['Asia/Almaty', 'cardFlag', '1970-01-01']

/** Every row of the database of a server on a port, as text. */
export function storedRows(port: number): readonly string[] {
  return read(port, (file, tables) => tables.filter((table) => !restless.includes(table)).flatMap((table) => rowsOf(file, table).map((row) => `${table} ${JSON.stringify(row)}`)))
}

/** Every text in the database that is somebody's and long enough to be no accident: names, ids, codes, hashes, JSON. */
export function storedTexts(port: number): readonly string[] {
  const values = read(port, (file, tables) => tables.filter((table) => !table.startsWith('_')).flatMap((table) => rowsOf(file, table).flat()))
  const bank = readFileSync('content/banks/alash.kk.json', 'utf8')
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value.length >= 8 && !common.includes(value) && !bank.includes(value)))]
}

function rowsOf(file: SqliteFile, table: string): readonly (readonly unknown[])[] {
  return file.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]
}

function read<T>(port: number, reading: (file: SqliteFile, tables: readonly string[]) => T): T {
  const file = openSqliteFile(sqlitePath(dataFolder(port)))
  try {
    return reading(file, file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[])
  } finally {
    file.close()
  }
}
