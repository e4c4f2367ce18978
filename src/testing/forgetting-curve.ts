/** The published forgetting curve of FSRS-6, written down once more: recall after `days` where it is 0.9 after `stability`. Weight 20 of the defaults is the decay. */
export function forgettingCurveFactor(days: number, stability: number): number {
  const decay = -0.1542
  const factor = 0.9 ** (1 / decay) - 1
  return (1 + (factor * days) / stability) ** decay
}
