/** ` Did you mean "…"?` with the known id that differs least, or nothing where none is near. */
export function didYouMean(written: string, known: Iterable<string>): string {
  let best: { readonly id: string; readonly distance: number } | null = null
  for (const id of known) {
    const distance = editDistance(written, id)
    if (best === null || distance < best.distance) best = { id, distance }
  }
  return best !== null && best.distance <= Math.max(2, written.length / 3) ? ` Did you mean "${best.id}"?` : ''
}

/** Levenshtein distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
