import 'server-only'
import { foldVersion } from '../../core/scheduling/fsrs'
import { getDatabase } from '../db/open-database'
import { rebuildCards } from './rebuild-cards'
import { findServerSetting, putServerSetting } from './server-settings'

/**
 * Folds every card anew where this release folds by other rules than the one that stored them: a card goes on from where it stands, so one
 * folded by old rules would stay wrong. `say` is told once when it begins and with every hundredth learner. What is interrupted begins again at the next start.
 */
export async function refoldAfterUpgrade(say: (line: string) => void): Promise<void> {
  if ((await findServerSetting('foldVersion')) === foldVersion) return
  const database = await getDatabase()
  if ((await database.read((prisma) => prisma.card.count())) > 0) {
    say('This release schedules by other rules: every card is computed anew from its events.')
    await rebuildCards(database, { onLearner: (done, of) => (done % 100 === 0 || done === of ? say(`${done} of ${of} learners`) : undefined) })
  }
  await putServerSetting('foldVersion', foldVersion)
}
