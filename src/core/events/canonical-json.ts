/**
 * JSON with the fields of every object in the order of their code units and without spaces: equal values give equal texts, on every platform. For what
 * came out of JSON or IndexedDB; fields that are undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const record = value as Readonly<Record<string, unknown>>
  const fields = Object.keys(record).sort().filter((key) => record[key] !== undefined)
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(',')}}`
}
