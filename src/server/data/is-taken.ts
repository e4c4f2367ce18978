/** Whether a fault says that a value that must be unique exists already. */
export function isTaken(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && (fault as { readonly code?: unknown }).code === 'P2002'
}
