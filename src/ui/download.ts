/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file over by the next turn of its loop at the latest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A name for a file out of words in any language: `jady-9-Ә-тарих-2026-12-01`. Of a word without a letter or digit nothing is left. */
export function fileName(...words: readonly string[]): string {
  const cleaned = ['jady', ...words].map((word) => word.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
  return cleaned.filter((word) => word !== '').join('-')
}
