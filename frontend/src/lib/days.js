// Calendar days as ISO text. Counties keep Beijing time, wherever the reader's phone is.

import { plain } from './plain.js'

/** What stands in place of a day that is not written whole, and of one that does not exist. */
export const INCOMPLETE = 'incomplete'
export const NO_SUCH_DAY = 'none'

const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export function today() {
  return BEIJING.format(new Date())
}

/** The day of three written numbers, or '' where there is no such day. */
export function isoDay(year, month, date) {
  const written = numbers(year, month, date)
  if (!isWhole(written)) return ''
  const [y, m, d] = written.map(Number)
  const found = new Date(Date.UTC(y, m - 1, d))
  const exists = found.getUTCFullYear() === y && found.getUTCMonth() === m - 1 && found.getUTCDate() === d
  return exists ? found.toISOString().slice(0, 10) : ''
}

const numbers = (...parts) => parts.map((part) => plain(part).replace(/[年月日号]$/, ''))
const isWhole = ([year, ...rest]) => /^\d{4}$/.test(year) && rest.every((part) => /^\d{1,2}$/.test(part))

/** The day of three written numbers; '' where nothing is written, else INCOMPLETE or NO_SUCH_DAY. */
export function readDay(year, month, date) {
  const written = numbers(year, month, date)
  if (written.every((part) => !part)) return ''
  return isWhole(written) ? isoDay(...written) || NO_SUCH_DAY : INCOMPLETE
}

/** Whether it is a day, and not what stands in place of one. */
export const isDay = (text = '') => /^\d{4}-\d\d-\d\d$/.test(text)

/** Days from one day to another. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function dayBefore(iso) {
  return new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10)
}

/** A day moved by months, clamped to the month's end, and then by days. */
export function shifted(iso, { months = 0, days = 0 }) {
  const [year, month, date] = iso.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + days)).toISOString().slice(0, 10)
}
