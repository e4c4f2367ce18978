/** The privacy notice as it is worded now; raised whenever its meaning changes. What a person agreed to is stored with the account. */
export const noticeVersion = '2026-12'

/** What is stored in its place where a teacher made the account: that the school answers for the consent, as the teacher said. */
export const schoolNoticeVersion = `${noticeVersion} school`
