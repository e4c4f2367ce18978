/** The privacy notice as it is worded now; raised whenever its meaning changes. What a person agreed to is stored with the account. */
export const noticeVersion = '2026-12'
