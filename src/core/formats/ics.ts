import type { Ms } from '../events/event'

/** A moment in a calendar, such as when work is due. `uid` is the same as long as it is the same thing; `createdAt`: since when there is one. */
export type CalendarEvent = { readonly uid: string; readonly title: string; readonly description: string; readonly at: Ms; readonly createdAt: Ms; readonly url: string | null }

/**
 * A calendar as a file (RFC 5545) that other programs fetch again and again. Texts may hold anything; signs that a calendar cannot hold become spaces. Moments are of the years 1000–9999.
 *
 * Every event is stamped with `now`, the moment the file is made. Without METHOD a DTSTAMP is the last revision (§3.8.7.2), and a program may keep what it has where the stamp is no
 * later: with the moment the work was assigned, a due date that was moved would never reach it. When an event was last changed, or how often (SEQUENCE), is not stored, and what it holds may come
 * of several places (an own date, the class's name); that it holds as of now is what we know. So no two fetches are the same bytes, which costs nothing: the file is served without an
 * ETag and no cache keeps it.
 */
export function calendarText(name: string, events: readonly CalendarEvent[], now: Ms): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Jady//Jady//EN', 'CALSCALE:GREGORIAN', `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H']
  return [...head, ...events.flatMap((event) => eventLines(event, now)), 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, title, description, at, createdAt, url }: CalendarEvent, now: Ms): readonly string[] {
  const address = url === null ? [] : [`URL:${url}`]
  return ['BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${utc(now)}`, `CREATED:${utc(createdAt)}`, `DTSTART:${utc(at)}`, `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(description)}`, ...address, 'TRANSP:TRANSPARENT', 'END:VEVENT']
}

function utc(at: Ms): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** No line has more than 75 octets; the next one goes on after a space, and no character is cut in two. */
function folded(line: string): string {
  let [text, octets] = ['', 0]
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += sign
    octets += size
  }
  return text
}

/** In UTF-8, of one character. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
