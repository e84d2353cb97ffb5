// Calendar days as ISO text. Counties keep Beijing time, wherever the reader's phone is.

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
  const written = [year, month, date].map((part) => String(part).trim())
  if (!/^\d{4}$/.test(written[0]) || !written.slice(1).every((part) => /^\d{1,2}$/.test(part))) return ''
  const [y, m, d] = written.map(Number)
  const found = new Date(Date.UTC(y, m - 1, d))
  const exists = found.getUTCFullYear() === y && found.getUTCMonth() === m - 1 && found.getUTCDate() === d
  return exists ? found.toISOString().slice(0, 10) : ''
}

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
