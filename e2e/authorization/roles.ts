/** `owner`: whose the data are, a pupil of the class · `classmate`: another pupil of it · `teacher`: its teacher · the others: of another class. */
export const roles = ['anonymous', 'owner', 'classmate', 'otherPupil', 'teacher', 'otherTeacher', 'admin'] as const
export type Role = (typeof roles)[number]
