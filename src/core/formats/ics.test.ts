import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarText, type CalendarEvent } from './ics'

const event: CalendarEvent = { uid: 'a-1@jady', title: 'Алаш милициясы', description: '9 «Ә» сыныбы', at: Date.UTC(2026, 11, 4, 13), createdAt: Date.UTC(2026, 10, 26, 8, 0, 1), url: 'https://jady.example/kk/assignment?id=a-1' }

/** When it is made. */
const now = Date.UTC(2026, 10, 27, 9)

/** What another program reads out of a calendar. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const property = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)
  const momentOf = (component: ICAL.Component, name: string) => (property(component, name) as ICAL.Time).toJSDate().getTime()
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, startDate } = new ICAL.Event(component)
    return { uid, title: summary, description, at: startDate.toJSDate().getTime(), createdAt: momentOf(component, 'created'), url: property(component, 'url') as string | null }
  })
  return { stamps: calendar.getAllSubcomponents('vevent').map((component) => momentOf(component, 'dtstamp')), name: property(calendar, 'name'), shownName: property(calendar, 'x-wr-calname'), version: property(calendar, 'version'), events }
}

/** What every line of a calendar must be. */
function expectWellFormed(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true)
  const lines = text.slice(0, -2).split('\r\n')
  expect(lines.filter((line) => /[\r\n]/.test(line) || new TextEncoder().encode(line).length > 75)).toEqual([])
  // Each line by itself is whole characters.
  expect(lines.filter((line) => /\p{Cs}/u.test(line))).toEqual([])
  expect(lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n').filter((line) => !/^[A-Z-]+[:;]/.test(line))).toEqual([])
}

test('a calendar of due dates as other programs read it', () => {
  const text = calendarText('9 «Ә» сыныбы', [event, { ...event, uid: 'a-2@jady', title: 'Съезд; 1917, «желтоқсан»\\', at: event.at + 60_000, url: null }], now)
  expectWellFormed(text)
  expect(read(text)).toEqual({ stamps: [now, now], name: '9 «Ә» сыныбы', shownName: '9 «Ә» сыныбы', version: '2.0', events: [event, { ...event, uid: 'a-2@jady', title: 'Съезд; 1917, «желтоқсан»\\', at: event.at + 60_000, url: null }] })
  expect(text).toContain('\r\nDTSTART:20261204T130000Z\r\n')
  expect(calendarText('9 «Ә» сыныбы', [event], now)).toBe(calendarText('9 «Ә» сыныбы', [{ ...event }], now))
  expectWellFormed(calendarText('x', [], now))
})

test('two hundred hostile titles stay titles', () => {
  const signs = ['\r\n', '\n', '\r', 'BEGIN:VEVENT', 'END:VCALENDAR', ':', ';', ',', '\\', '\\n', '"', ' ', '\t', '\u0000', '\u0007', '\u2028', 'Әңгіме', 'ғ', '😀', '👩‍👩‍👧', '́', '\uD800', '\u202E', '=cmd', 'x'.repeat(80), 'қ'.repeat(80)]
  const hostile = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(hostile, hostile, (title, description) => {
      const text = calendarText(title, [{ ...event, title, description }, event], now)
      expectWellFormed(text)
      const held = (typed: string) => typed.replace(/\p{Cs}/gu, '\uFFFD').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ')
      expect(read(text)).toMatchObject({ events: [{ ...event, title: held(title), description: held(description) }, event] })
    }),
    { numRuns: 200 },
  )
})
