import 'server-only'

/** The address at which people open this installation, as far as its operator has said; without a slash at the end. */
export function ownAddress({ PUBLIC_URL = '', PORT = '', JADY_TLS, TLS_CERT = '' }: Readonly<Record<string, string | undefined>>): string {
  const isTls = JADY_TLS === '1' || TLS_CERT !== ''
  return (PUBLIC_URL === '' ? `${isTls ? 'https' : 'http'}://localhost:${PORT === '' ? '3000' : PORT}` : PUBLIC_URL).replace(/\/+$/, '')
}
