// What an operator may set for the server, checked before anything is started.
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'

/** A setting that cannot be used; the message is for the operator. */
export class SettingProblem extends Error {}

/**
 * @typedef {{host: string, port: number, publicUrl: string | null, tls: {cert: string, key: string} | null, hsts: boolean, worker: boolean}} ServeOptions
 */

/**
 * Reads HOST, PORT, PUBLIC_URL, TLS_CERT, TLS_KEY and SERVICE_WORKER. Throws a {@link SettingProblem} for the first one that is wrong.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {ServeOptions}
 */
export function serveOptions(env) {
  const publicUrl = publicUrlOf(env.PUBLIC_URL)
  return {
    host: env.HOST || '0.0.0.0',
    port: portOf(env.PORT || '3000'),
    publicUrl,
    tls: tlsOf(env.TLS_CERT, env.TLS_KEY),
    hsts: publicUrl?.startsWith('https:') ?? false,
    worker: workerOf(env.SERVICE_WORKER),
  }
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new SettingProblem(`PORT must be a number from 1 to 65535, not “${text}”.`)
  return port
}

/** @param {string | undefined} text */
function publicUrlOf(text) {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (!isOrigin) throw new SettingProblem(`PUBLIC_URL must be the address that people open, without a path, such as https://jady.school.kz, not “${text}”.`)
  return url.origin
}

/**
 * @param {string | undefined} certPath
 * @param {string | undefined} keyPath
 */
function tlsOf(certPath, keyPath) {
  if (!certPath && !keyPath) return null
  if (!certPath || !keyPath) throw new SettingProblem('TLS_CERT and TLS_KEY belong together: set both, or neither.')
  const tls = { cert: readSetting('TLS_CERT', certPath), key: readSetting('TLS_KEY', keyPath) }
  try {
    createSecureContext(tls)
  } catch (fault) {
    throw new SettingProblem(`TLS_CERT and TLS_KEY cannot be used together: ${messageOf(fault)}`)
  }
  return tls
}

/**
 * @param {string} name
 * @param {string} path
 */
function readSetting(name, path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    throw new SettingProblem(`${name}: “${path}” cannot be read: ${messageOf(fault)}`)
  }
}

/** @param {string | undefined} text */
function workerOf(text) {
  if (!text || text === 'on') return true
  if (text === 'off') return false
  throw new SettingProblem(`SERVICE_WORKER must be “on” or “off”, not “${text}”.`)
}

/** @param {unknown} fault */
function messageOf(fault) {
  return fault instanceof Error ? fault.message : String(fault)
}
