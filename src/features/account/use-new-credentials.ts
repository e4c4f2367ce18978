'use client'

import { useTranslations } from 'next-intl'
import { passwordLength, passwordProblem } from '../../core/accounts/password'
import { readUsername, usernameLength } from '../../core/accounts/username'

/** Says what is wrong with a new name or password before it is sent, by the very rules of the server; null where nothing is. */
export function useNewCredentials() {
  const t = useTranslations('account.rules')
  return {
    nameError: (username: string): string | null => {
      const read = readUsername(username)
      return 'problem' in read ? t(`username.${read.problem}`, { least: usernameLength.least, most: usernameLength.most }) : null
    },
    passwordError: (password: string, username: string): string | null => {
      const problem = passwordProblem(password, username)
      return problem === null ? null : t(`password.${problem}`, { least: passwordLength.least, most: passwordLength.most })
    },
  }
}
