// The windows of a policy on one axis of time.

import { daysBetween, shifted } from '../../lib/days.js'

/** The months that the calendar shows: from the first window that opens to the end of the year, or later if one is open then. */
export function axisOf(year, windows) {
  const open = windows.filter(({ closed, days }) => !closed && days)
  const from =
    open
      .map(({ days }) => days.from)
      .filter(Boolean)
      .sort()[0] ?? `${year - 1}-09-01`
  const until = [`${year}-12-31`, ...open.map(({ days }) => days.until).filter(Boolean)].sort().reverse()[0]
  const start = `${from.slice(0, 7)}-01`
  const end = shifted(`${until.slice(0, 7)}-01`, { months: 1 })
  const months = []
  for (let month = start; month < end; month = shifted(month, { months: 1 })) months.push(month)
  return { start, end, months, days: daysBetween(start, end) }
}

/** Where a window lies on the axis, in percent; null where it lies outside. */
export function placeOn(axis, days) {
  const from = !days?.from || days.from < axis.start ? axis.start : days.from
  const until = !days?.until || days.until >= axis.end ? axis.end : shifted(days.until, { days: 1 })
  if (from >= axis.end || until <= axis.start) return null
  const percent = (day) => (100 * daysBetween(axis.start, day)) / axis.days
  return { left: percent(from), width: percent(until) - percent(from) }
}
