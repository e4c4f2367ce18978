/** Students a class holds, and people who may wait to be let in. */
export const mostStudents = 500
