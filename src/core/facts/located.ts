/** The kinds of things content is made of; ids are unique within a kind. */
export type ContentKind = 'source' | 'entity' | 'unit' | 'relation' | 'topic' | 'conflict' | 'fact' | 'deck' | 'term'

/** Where each thing is written, and which ids stand in files but could not be read (so that references to them are not called unknown). */
export type Located = {
  readonly fileOf: (kind: ContentKind, id: string) => string
  readonly unreadable: (kind: ContentKind, id: string) => boolean
}

/** For bases that were not read from files, such as a test's. */
export const nowhere: Located = { fileOf: (kind) => `${kind}s`, unreadable: () => false }
