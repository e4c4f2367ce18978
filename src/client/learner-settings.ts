import { isLocale } from '../core/locale'
import type { LearnerState, SchedulerOptions } from '../core/scheduling/card'
import { defaultOptions } from '../core/scheduling/review'
import { ordinaryLimits } from '../core/study/ordinary-limits'
import type { StudyLimits } from '../core/study/types'
import type { LearnerSettings } from './learner-api'

/** What holds until a learner chooses otherwise. */
export const defaultSettings: LearnerSettings = {
  contentLocale: null,
  style: 'mixed',
  fourButtons: false,
  retention: 0.9,
  freshPerDay: ordinaryLimits.freshPerDay,
  shortcuts: true,
  letterRow: true,
}

const mostFreshPerDay = 999

/** The settings out of the log. A value that an older or newer version left and this one cannot use counts as not chosen. */
export function settingsOf(stored: LearnerState['settings']): LearnerSettings {
  const { contentLocale, style, fourButtons, retention, freshPerDay, shortcuts, letterRow } = Object.fromEntries(stored)
  return {
    contentLocale: isLocale(contentLocale) ? contentLocale : defaultSettings.contentLocale,
    style: style === 'mixed' || style === 'flashcards' ? style : defaultSettings.style,
    fourButtons: booleanOr(fourButtons, defaultSettings.fourButtons),
    retention: retention === 0.85 || retention === 0.9 || retention === 0.94 ? retention : defaultSettings.retention,
    freshPerDay: isFreshPerDay(freshPerDay) ? freshPerDay : defaultSettings.freshPerDay,
    shortcuts: booleanOr(shortcuts, defaultSettings.shortcuts),
    letterRow: booleanOr(letterRow, defaultSettings.letterRow),
  }
}

/** The limits of a sitting; `extraFresh` is what "learn more" added. */
export function limitsOf(settings: LearnerSettings, extraFresh: number): StudyLimits {
  return { ...ordinaryLimits, freshPerDay: settings.freshPerDay, extraFresh }
}

/** How answers are scheduled for a learner with these settings. */
export function schedulerOf(settings: LearnerSettings): SchedulerOptions {
  return { ...defaultOptions, retention: settings.retention }
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise
}

function isFreshPerDay(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostFreshPerDay
}
