/**
 * Looks at answers of the server: only at what the screens rest on. Our own server is trusted, this is for telling it from whoever else may answer. Written by
 * hand because the schema library is larger than the screens that need it.
 */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields of these types. */
export function hasFields(value: unknown, types: Readonly<Record<string, 'string' | 'number' | 'boolean'>>): value is Fields {
  const fields = fieldsOf(value)
  return Object.entries(types).every(([name, type]) => typeof fields[name] === type)
}

/** A value's fields; none of what is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

/** A list of what `is` accepts; null for anything else. */
export function listOf<T>(value: unknown, is: (entry: unknown) => entry is T): readonly T[] | null {
  return Array.isArray(value) && value.every(is) ? value : null
}

/** Whether a value is one of a list of texts. */
export function has<T extends string>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value)
}
