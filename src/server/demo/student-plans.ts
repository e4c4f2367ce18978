import type { Locale } from '../../core/locale'

/** Where the weeks stand on an evening. `progress`: 0 on the first, 1 on the last. `daysToDue`: until the next due date, null after the last. */
export type Evening = { readonly progress: number; readonly daysToDue: number | null }

/** How somebody learns. */
export type Habit = {
  /** Added to how easily the class remembers, on the scale of the activation. */
  readonly ability: number
  /** How likely they study on an evening, 0 to 1. */
  readonly studies: (evening: Evening) => number
  /** After so many answers an evening is over. */
  readonly mostAnswers: number
  /** When in the weeks they come to the class, as `progress` of an evening. */
  readonly joinsAt: number
  /** How likely they also study something of their own on such an evening. */
  readonly alsoPrivately: number
}

const ordinary = { ability: 0, mostAnswers: 70, joinsAt: 0, alsoPrivately: 0 } as const

/** The habits of the class. */
export const habits = {
  diligent: { ...ordinary, studies: () => 0.85, alsoPrivately: 0.2 },
  steady: { ...ordinary, studies: () => 0.5 },
  lastMinute: { ...ordinary, studies: ({ daysToDue }) => (daysToDue !== null && daysToDue <= 2 ? 0.9 : 0.04), mostAnswers: 120 },
  /** Learns as much as others and remembers much less. */
  forgetful: { ...ordinary, ability: -1.7, studies: () => 0.8 },
  /** Came to the class half-way. */
  late: { ...ordinary, studies: () => 0.75, joinsAt: 0.5 },
  /** Was away in the middle, and has got more time. */
  ill: { ...ordinary, studies: ({ progress }) => (progress > 0.15 && progress < 0.7 ? 0 : 0.85) },
  /** Joined, and has not answered anything. */
  absent: { ...ordinary, studies: () => 0 },
  /** Began well. */
  stopped: { ...ordinary, studies: ({ progress }) => (progress < 0.35 ? 0.8 : 0) },
} as const satisfies Readonly<Record<string, Habit>>

export type HabitName = keyof typeof habits
/** Who is to be made up: the name in class, how they learn, the language they learn in. */
export type StudentPlan = { readonly name: string; readonly habit: HabitName; readonly locale: Locale }

/** A class as it might be; nobody in it exists. Every habit is among the first eight. */
export const studentPlans: readonly StudentPlan[] = [
  { name: 'Аружан С.', habit: 'diligent', locale: 'kk' },
  { name: 'Тимур Ж.', habit: 'forgetful', locale: 'kk' },
  { name: 'Дана К.', habit: 'ill', locale: 'kk' },
  { name: 'Нұрислам Б.', habit: 'lastMinute', locale: 'kk' },
  { name: 'Полина В.', habit: 'late', locale: 'ru' },
  { name: 'Ерасыл Қ.', habit: 'absent', locale: 'kk' },
  { name: 'Санжар М.', habit: 'stopped', locale: 'kk' },
  { name: 'Томирис Ө.', habit: 'steady', locale: 'kk' },
  { name: 'Айым Т.', habit: 'diligent', locale: 'kk' },
  { name: 'Арсений Л.', habit: 'steady', locale: 'ru' },
  { name: 'Інжу Ә.', habit: 'diligent', locale: 'kk' },
  { name: 'Бекзат Н.', habit: 'lastMinute', locale: 'kk' },
  { name: 'Камила Р.', habit: 'diligent', locale: 'kk' },
  { name: 'Диас Е.', habit: 'steady', locale: 'kk' },
  { name: 'Назерке Ш.', habit: 'diligent', locale: 'kk' },
  { name: 'Артём К.', habit: 'lastMinute', locale: 'ru' },
  { name: 'Меруерт Х.', habit: 'diligent', locale: 'kk' },
  { name: 'Данияр Ү.', habit: 'steady', locale: 'kk' },
  { name: 'Айша Ғ.', habit: 'diligent', locale: 'kk' },
  { name: 'Олжас Д.', habit: 'lastMinute', locale: 'kk' },
  { name: 'София П.', habit: 'diligent', locale: 'ru' },
  { name: 'Рамазан И.', habit: 'steady', locale: 'kk' },
  { name: 'Гүлім А.', habit: 'diligent', locale: 'kk' },
  { name: 'Мирас О.', habit: 'steady', locale: 'kk' },
]
