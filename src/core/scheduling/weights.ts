import { defaultWeights } from './fsrs'

/** The weights every learner starts with. */
export const defaultWeightsId = 'fsrs6-default'

/** Lists of weights by the id that events carry. An id stands for the same numbers for ever. */
export type WeightsTable = ReadonlyMap<string, readonly number[]>

/** The weights this version of the app ships with. */
export const shippedWeights: WeightsTable = new Map([[defaultWeightsId, defaultWeights]])

/**
 * The weights of an id. An unknown one gives the default weights: a device that has not yet received a learner's own weights must
 * still be able to fold, and folds again once it has them.
 */
export function weightsOf(weightsId: string, table: WeightsTable = shippedWeights): readonly number[] {
  return table.get(weightsId) ?? defaultWeights
}
