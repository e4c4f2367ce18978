/** One comparison of a vector's expected value with ours. Numbers may differ by `tolerance`. */
export type Check = { readonly label: string; readonly got: number | string | boolean; readonly want: number | string | boolean; readonly tolerance: number }

/** A difference from the vectors that is our own choice: which checks, and why. */
export type Deviation = { readonly pattern: RegExp; readonly reason: string }

/** The labels, with both values, of checks that differ and that no row of the table explains. */
export function unexplained(checks: readonly Check[], table: readonly Deviation[]): readonly string[] {
  return checks.filter((check) => !holds(check)).filter(({ label }) => !table.some(({ pattern }) => pattern.test(label))).map(describeCheck)
}

/** Rows that no differing check needs: they claim a deviation there is not. */
export function unusedRows(checks: readonly Check[], table: readonly Deviation[]): readonly string[] {
  const differing = checks.filter((check) => !holds(check))
  return table.filter(({ pattern }) => !differing.some(({ label }) => pattern.test(label))).map(({ pattern }) => String(pattern))
}

function holds({ got, want, tolerance }: Check): boolean {
  return typeof got === 'number' && typeof want === 'number' ? Math.abs(got - want) <= tolerance : got === want
}

function describeCheck({ label, got, want, tolerance }: Check): string {
  return `${label}: got ${got}, want ${want} ±${tolerance}`
}
