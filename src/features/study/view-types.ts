import type { SittingCommands, SittingState } from '../../client/learner-api'

type Phase<P extends SittingState['phase']> = Extract<SittingState, { phase: P }> & SittingCommands

/** The sitting while a question is asked, after it was answered, and at its end. */
export type QuestionState = Phase<'question'>
export type FeedbackState = Phase<'feedback'>
export type SummaryState = Phase<'summary'>
export type RunningState = QuestionState | FeedbackState | SummaryState
