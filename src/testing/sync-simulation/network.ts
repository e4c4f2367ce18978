import { createHash } from 'node:crypto'
import type { PushRequest } from '../../core/events/sync-protocol'
import { requestFaults, type RequestFault } from './faults'
import { createRandom } from './random'
import { refusal, type SimulatedServer, type Wire, type WireAnswer } from './server'
import type { World } from './world'

/** Whose request it is, and what becomes of it: `null` for none at all. Called at most once. */
type Sender = { readonly name: string; readonly user: number; readonly isOnline: () => boolean; readonly onAnswer: (answer: WireAnswer | null) => void }

/** The way between all browsers and the server. */
export type Network = { readonly send: (wire: Wire, sender: Sender) => void }

const portalPage: WireAnswer = { status: 200, text: '<!doctype html><title>Welcome to the hotel</title>' }

/** A network in which a third of the requests goes wrong. */
export function createNetwork(world: World, server: SimulatedServer): Network {
  const random = createRandom(world.seed, 'network')
  const { timeline } = world
  const delay = (): number => (random.chance(0.05) ? random.between(3000, 12_000) : random.between(20, 700))

  function send(wire: Wire, sender: Sender): void {
    if (!world.isHealed && !sender.isOnline()) {
      world.count('offline')
      return answerLater(1, null)
    }
    const fault = world.isHealed ? 'none' : faultFor(wire)
    world.count('requests')
    if (fault !== 'none') world.count(fault)
    world.note(sender.name, wire.path.split('&')[0] ?? '', hashOf(wire.body ?? ''), fault)
    begin(fault)

    function begin(kind: RequestFault | 'none'): void {
      switch (kind) {
        case 'none':
          return arrive(wire, true)
        case 'lostRequest':
          return answerLater(random.between(1000, 30_000), null)
        case 'lostAnswer':
          return arrive(wire, false)
        case 'crash':
          return reach(async () => {
            await server.crash(world.userIds[sender.user] ?? '', wire, timeline.now())
            answerLater(delay(), random.chance(0.5) ? null : refusal('INTERNAL'))
          })
        case 'lateDuplicate':
          arrive(wire, random.chance(0.5))
          return arriveLate(random.chance(0.5) ? 600_000 : 86_400_000)
        case 'late':
          answerLater(random.between(1000, 30_000), null)
          return arriveLate(600_000)
        case 'reordered':
          return arrive(reordered(wire), true)
        case 'truncatedRequest':
          return arrive({ ...wire, body: (wire.body ?? '').slice(0, random.int((wire.body ?? '').length)) }, true)
        case 'truncatedAnswer':
          return arrive(wire, true, (answer) => ({ ...answer, text: answer.text.slice(0, random.int(answer.text.length)) }))
        case 'status401':
          return answerLater(delay(), refusal('UNAUTHENTICATED'))
        case 'status429':
          return answerLater(delay(), refusal('TOO_MANY_REQUESTS', '20'))
        case 'status500':
          return answerLater(delay(), refusal('INTERNAL'))
        case 'status503':
          return answerLater(delay(), refusal('UNAVAILABLE', '5'))
        case 'portal':
          return answerLater(delay(), portalPage)
        case 'otherAccount':
          return arrive(wire, true, undefined, (sender.user + 1) % world.userIds.length)
      }
    }

    function arrive(what: Wire, isAnswered: boolean, change: (answer: WireAnswer) => WireAnswer = (answer) => answer, user = sender.user): void {
      reach(async () => {
        const answer = await server.handle(world.userIds[user] ?? '', what, timeline.now())
        world.note('server', answer.status, answer.text.length)
        answerLater(isAnswered ? delay() : random.between(1000, 30_000), isAnswered ? change(answer) : null)
      })
    }

    /** Once more, and nobody hears the answer. */
    function arriveLate(most: number): void {
      timeline.after(random.between(30_000, most), '', async () => {
        const answer = await server.handle(world.userIds[sender.user] ?? '', wire, timeline.now())
        world.note('server again', answer.status, answer.text.length)
      })
    }

    function reach(run: () => Promise<void>): void {
      timeline.after(delay(), '', run)
    }

    function answerLater(ms: number, answer: WireAnswer | null): void {
      timeline.after(ms, sender.name, () => sender.onAnswer(answer))
    }
  }

  function faultFor({ body }: Wire): RequestFault | 'none' {
    const drawn = random.weighted(requestFaults)
    // A question has neither body nor events.
    return body === null && (drawn === 'reordered' || drawn === 'truncatedRequest') ? 'lostAnswer' : drawn
  }

  function reordered(wire: Wire): Wire {
    const request = JSON.parse(wire.body ?? '') as PushRequest
    return { ...wire, body: JSON.stringify({ ...request, events: random.shuffled(request.events) }) }
  }

  return { send }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/"userId":"[^"]*"/, '')).digest('hex').slice(0, 12)
}
