// A reminder that calendars of phones and desks take up: iCalendar (RFC 5545).

const LINE = 24

/** A day begins at midnight, and nobody is to be woken. */
const RUNG_AT = 9
const escaped = (text) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')

/** A line goes on behind a space on the next one; a character of Chinese takes three of the 75 bytes. */
function folded(line) {
  const parts = []
  for (let at = 0; at < line.length; at += LINE) parts.push(line.slice(at, at + LINE))
  return parts.join('\r\n ')
}

/**
 * The whole day as an event, with an alarm in the morning of a day before.
 *
 * @param uid what tells it from others
 * @param day its ISO day
 * @param before how many days before it rings, at least one
 * @param made the moment it is made, an ISO instant
 */
export function reminder({ uid, day, title, text, before, made }) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Canbao//Canbao//ZH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${made.slice(0, 19).replace(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${day.replace(/-/g, '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-P${before - 1}DT${24 - RUNG_AT}H`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
