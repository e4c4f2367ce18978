import { describe, expect, test } from 'vitest'
import type { Rating } from '../events/event'
import type { Card, SchedulerOptions } from './card'
import { defaultOptions } from './review'
import { nextStage, stepInterval } from './steps'

type On = Pick<Card, 'state' | 'step'> | null
const on = (state: Card['state'], step = 0): On => ({ state, step })
const withSteps = (learningSteps: readonly number[], relearningSteps: readonly number[] = [10]): SchedulerOptions => ({ ...defaultOptions, learningSteps, relearningSteps })
const review = { state: 'review' }

describe('where an answer leads', () => {
  test.each<[string, On, Rating, SchedulerOptions, object]>([
    ['Again begins anew', on('learning', 2), 'Again', withSteps([1, 10, 60]), { state: 'learning', step: 0, minutes: 1 }],
    ['Good goes on', null, 'Good', withSteps([1, 10]), { state: 'learning', step: 1, minutes: 10 }],
    ['Good past the last step graduates', on('learning', 1), 'Good', withSteps([1, 10]), review],
    ['Easy graduates at once', null, 'Easy', withSteps([1, 10]), review],
    ['Hard on the first step waits the average of the first two', null, 'Hard', withSteps([1, 10]), { state: 'learning', step: 0, minutes: 5.5 }],
    ['Hard on the only step waits half as long again', null, 'Hard', withSteps([10]), { state: 'learning', step: 0, minutes: 15 }],
    ['but at most a day more', null, 'Hard', withSteps([4320]), { state: 'learning', step: 0, minutes: 5760 }],
    ['Hard on a later step repeats it', on('learning', 2), 'Hard', withSteps([1, 10, 60]), { state: 'learning', step: 2, minutes: 60 }],
    ['a forgotten review card relearns', on('review'), 'Again', withSteps([1, 10], [10, 30]), { state: 'relearning', step: 0, minutes: 10 }],
    ['relearning has its own steps', on('relearning', 0), 'Good', withSteps([1, 10], [10, 30]), { state: 'relearning', step: 1, minutes: 30 }],
    ['Hard keeps a review card in review', on('review'), 'Hard', withSteps([1, 10]), review],
    ['without steps a new card goes to review', null, 'Again', withSteps([]), review],
    ['without steps Hard does too', null, 'Hard', withSteps([]), review],
    ['without relearning steps a forgotten card stays in review', on('review'), 'Again', withSteps([1], []), review],
    ['a card on a step that is no more stands on the last', on('learning', 5), 'Hard', withSteps([1, 10]), { state: 'learning', step: 1, minutes: 10 }],
    ['and graduates from it', on('learning', 5), 'Good', withSteps([1, 10]), review],
  ])('%s', (_, card, rating, options, stage) => {
    expect(nextStage(card, rating, options)).toEqual(stage)
  })
})

describe('steps that leave the study day become whole days', () => {
  const at = (text: string) => ({ at: Date.parse(text), day: '2024-05-10', zone: 'Asia/Almaty' })

  test.each<[string, number, string, object]>([
    ['a step within the day', 10, '2024-05-10T15:00:00Z', { minutes: 10 }],
    ['a step over midnight is still the same study day', 10, '2024-05-10T18:55:00Z', { minutes: 10 }],
    ['a step that ends at 04:00', 10, '2024-05-10T22:50:00Z', { days: 1 }],
    ['a step that ends just before 04:00', 10, '2024-05-10T22:49:59Z', { minutes: 10 }],
    ['a long step over the end of the day', 720, '2024-05-10T15:00:00Z', { days: 1 }],
    ['a step of a day', 1440, '2024-05-09T23:00:00Z', { days: 1 }],
    ['a step of a day and a half', 2160, '2024-05-10T15:00:00Z', { days: 2 }],
  ])('%s', (_, minutes, now, interval) => {
    expect(stepInterval(minutes, at(now))).toEqual(interval)
  })
})
