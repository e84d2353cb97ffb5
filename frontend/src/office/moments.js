// Moments, always as the clocks of the counties show them, wherever the browser is.

import { languageTag } from '../lib/language.js'

/** The instant of a day and a time of day by the clocks of the counties, as the server takes it. */
export const instant = (day, time) => new Date(`${day}T${time}:00+08:00`).toISOString()

/** The day and the time of day of an instant by the clocks of the counties, as boxes hold them. */
export function clock(instant) {
  const there = new Date(Date.parse(instant) + 8 * 60 * 60 * 1000).toISOString()
  return { day: there.slice(0, 10), time: there.slice(11, 16) }
}

/** An instant of the server's to the second, with its offset: 2026-09-01 08:00:00 +08:00. */
export function moment(instant) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat(languageTag.value, {
      timeZone: 'Asia/Shanghai',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second} +08:00`
}
