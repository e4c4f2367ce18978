/**
 * JSON with the fields of every object in the order of their code units and without spaces: equal values give equal texts, on every platform. For what
 * came out of JSON or IndexedDB; fields that are undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  // Texts are joined step by step: every push and every digest passes here, and this takes two thirds of the time of joined arrays.
  let text = ''
  if (Array.isArray(value)) {
    for (const entry of value) text += `${text === '' ? '' : ','}${canonicalJson(entry ?? null)}`
    return `[${text}]`
  }
  const record = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(record).sort()) {
    const field = record[key]
    if (field !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

const quotedKeys = new Map<string, string>()

/** The names of fields recur; those that somebody made up are not kept for ever. */
function quoted(key: string): string {
  const known = quotedKeys.get(key)
  if (known !== undefined) return known
  const made = JSON.stringify(key)
  if (quotedKeys.size < 500 && key.length < 64) quotedKeys.set(key, made)
  return made
}
