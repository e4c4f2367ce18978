import { useEffect, useState } from 'react'
import { readLoginLink, type WrittenLogin } from '../../core/classroom/login-link'

/**
 * Name and pass-phrase out of the address a login card's QR code leads to; null for any other. They are behind the `#`, so no server has seen them, and they are taken out of
 * the address at once: nobody who looks at it, or at the tabs, reads them there.
 */
export function useCardLogin(): WrittenLogin | null {
  const [login, setLogin] = useState(() => readLoginLink(window.location.hash))
  useEffect(() => {
    const take = () => {
      const read = readLoginLink(window.location.hash)
      if (read === null) return
      window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
      setLogin(read)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return login
}
