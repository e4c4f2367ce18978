import { rebuildCards } from './data/rebuild-cards'
import { openShared } from './db/open-shared'

// `npm run rebuild`: makes every card anew from the events. `-- --check` only looks. It may run beside the server.
const onlyLook = process.argv.includes('--check')
const database = await openShared().catch(fail)
const started = performance.now()
const { learners, events, cards, wrongCards, wrongLearners } = await rebuildCards(database, { onlyLook, onLearner: (done, of) => (done % 100 === 0 ? console.log(`${done} of ${of} learners`) : undefined) })
await database.close()
console.log(`${learners} learners, ${events} events, ${cards} cards in ${((performance.now() - started) / 1000).toFixed(1)} s: ${wrongCards} cards of ${wrongLearners.length} learners were not what their events amount to${onlyLook ? '' : ' and are now'}.`)
process.exit(onlyLook && wrongLearners.length > 0 ? 1 : 0)

function fail(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exit(1)
}
