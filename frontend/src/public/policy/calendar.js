// The windows of a policy on one axis of time.

import { daysBetween, shifted } from '../../lib/days.js'
import { say, t } from '../../lib/language.js'
import { rowsOf } from '../published.js'
import { conditionWords } from '../../lib/wording/conditions.js'
import { fixedDay, windowName } from '../../lib/wording/dates.js'
import { parse } from '../../lib/wording/formula.js'
import { bringWords, coverLines } from '../../lib/wording/outcomes.js'

/** First and last day of payment of a window, '' where it is open; null where it depends on the person or is not said. */
export function paidDays(policy, row) {
  const paid = row.when?.paid
  const [from, until] = typeof paid === 'string' ? ends(paid) : [paid?.from, paid?.until]
  if (!from && !until) return null
  const days = [from, until].map((end) => (end ? fixed(policy, end) : ''))
  return days.includes(null) ? null : { from: days[0], until: days[1] }
}

function ends(text) {
  const parts = text.split('..')
  return parts.length === 1 ? [text, text] : parts
}

function fixed(policy, text) {
  const tree = parse(text)
  return (tree && fixedDay(policy, tree)) || null
}

/** Windows with their days, conditions and cover. */
export function windowsOf(policy) {
  return rowsOf(policy, 'windows').map((row) => {
    const days = paidDays(policy, row)
    const { paid, ...rest } = row.when ?? {}
    const closed = !!row.then?.closed
    const conditions = conditionWords(policy, days ? rest : row.when)
    return {
      row,
      days,
      closed,
      conditions,
      named: !!say(row.title),
      title: closed && !say(row.title) ? t('policy.closed') : windowName(policy, row),
      special: !closed && (!days || Object.keys(rest).length > 0),
      needs: conditionWords(policy, row.needs),
      cover: coverLines(policy, row),
      bring: bringWords(policy, row),
      hint: say(row.hint),
    }
  })
}

/** The months that the calendar shows: from the first window that opens to the end of the year, or later if one is open then. */
export function axisOf(policy, windows) {
  const open = windows.filter(({ closed, days }) => !closed && days)
  const from =
    open
      .map(({ days }) => days.from)
      .filter(Boolean)
      .sort()[0] ?? `${policy.year - 1}-09-01`
  const until = [`${policy.year}-12-31`, ...open.map(({ days }) => days.until)].sort().at(-1)
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
