/** People a class holds, teachers and those who wait among them. */
export const mostMembers = 500
