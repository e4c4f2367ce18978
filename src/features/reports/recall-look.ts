/** How firmly something would be recalled, from 0 (mostly forgotten) to 4 (firm). */
export type Level = 0 | 1 | 2 | 3 | 4
export const levels: readonly Level[] = [0, 1, 2, 3, 4]

/** The level of a probability: that of the figure beside it, so that the same figure is never called two things. */
export function levelOf(recall: number): Level {
  const figure = ofTen(recall)
  if (figure < 5) return 0
  if (figure < 7) return 1
  if (figure < 8) return 2
  return figure < 9 ? 3 : 4
}

/** Colour and pattern of each level: the pattern alone tells them apart, and the words of the legend do without either. */
export const levelLooks: Readonly<Record<Level, string>> = {
  0: 'bg-wrong-soft [background-image:repeating-linear-gradient(45deg,var(--wrong)_0_2px,transparent_2px_6px)]',
  1: 'bg-warn-soft [background-image:repeating-linear-gradient(45deg,var(--warn)_0_1.5px,transparent_1.5px_9px)]',
  2: 'bg-warn-soft [background-image:radial-gradient(var(--warn)_1.2px,transparent_1.5px)] [background-size:9px_9px]',
  3: 'bg-good-soft [background-image:repeating-linear-gradient(0deg,var(--good)_0_1px,transparent_1px_11px)]',
  4: 'bg-good-soft',
}

/** So many of ten, as people say it. */
export function ofTen(probability: number): number {
  return Math.round(probability * 10)
}
