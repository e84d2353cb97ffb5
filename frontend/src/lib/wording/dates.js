// Days of the policy language in words, a fixed one as the day it is.

import { shifted } from '../days.js'
import { day, hasText, period, say } from '../language.js'
import { nameOf, rowsOf, windowDays } from '../../public/published.js'
import { joined, w } from './texts.js'

const MONTHS = { M: 1, Y: 12 }
const DAYS = { D: 1, W: 7 }
const ALIASES = { paid: 'payment', birth: 'birth', birthDate: 'birth', 'events.birth': 'birth' }

/** 3 months as words. */
export const lengthWords = ({ count, unit }) => (count ? period(`P${count}${unit}`) : w('noTime'))

/** A period's months and days, of either sign. */
function span({ count, unit }, sign) {
  return { months: sign * count * (MONTHS[unit] ?? 0), days: sign * count * (DAYS[unit] ?? 0) }
}

/** The calendar day that a formula always gives; '' where it depends on the person. */
export function fixedDay(policy, tree) {
  if (tree.kind === 'date') return tree.text
  if (tree.kind === 'name') return fixedName(policy, tree.name)
  if (tree.kind === 'sum' && tree.right.kind === 'period') {
    const from = fixedDay(policy, tree.left)
    return from && shifted(from, span(tree.right, tree.sign === '+' ? 1 : -1))
  }
  if (tree.kind === 'snap') {
    const from = fixedDay(policy, tree.of)
    return from && snappedDay(from, tree.snap)
  }
  return ''
}

function fixedName(policy, name) {
  if (name === 'year.start') return `${policy.year}-01-01`
  if (name === 'year.end') return `${policy.year}-12-31`
  const window = windowOf(policy, name)
  return (window && windowDays(policy, window.id)?.[window.end === 'start' ? 'from' : 'until']) || ''
}

/** The window and the end of it that a name means. */
function windowOf(policy, name) {
  const found = /^(.+)\.(start|end)$/.exec(name)
  const row = found && rowsOf(policy, 'windows').find(({ id }) => id === found[1] || `windows.${id}` === found[1])
  return row && { id: row.id, row, end: found[2] }
}

/** What a window is called; without a title, its days. */
export function windowName(policy, row) {
  const days = windowDays(policy, row.id)
  if (say(row.title) || !(days?.from || days?.until)) return say(row.title) || row.id
  const kind = days.from && days.until ? 'between' : days.from ? 'from' : 'until'
  return w(`windowOfDays.${kind}`, { from: days.from && day(days.from), until: days.until && day(days.until) })
}

function snappedDay(iso, snap) {
  const month = `${iso.slice(0, 7)}-01`
  const year = `${iso.slice(0, 4)}-01-01`
  return {
    monthStart: month,
    monthEnd: shifted(month, { months: 1, days: -1 }),
    nextMonth: shifted(month, { months: 1 }),
    yearStart: year,
    yearEnd: shifted(year, { months: 12, days: -1 }),
    nextYear: shifted(year, { months: 12 }),
  }[snap]
}

/** Whether a formula gives a day. */
export function isDay(policy, tree) {
  if (['date', 'snap', 'categoryDay'].includes(tree.kind)) return true
  if (tree.kind === 'sum') return isDay(policy, tree.left)
  if (tree.kind === 'call') return /^(min|max|earliest|latest)$/.test(tree.name) && isDay(policy, tree.parts[0])
  return tree.kind === 'name' && (isDayName(policy, tree.name) || policy.define?.[tree.name]?.date !== undefined)
}

/** Whether a name is a day. */
export function isDayName(policy, name) {
  return (
    name in ALIASES ||
    /^(payment|recognised|wait\.end|year\.(start|end)|events\..+)$/.test(name) ||
    !!windowOf(policy, name) ||
    policy.facts?.[bare(name)]?.type === 'date'
  )
}

const bare = (name) => name.replace(/^(facts|choices)\./, '')

/** What a named day is the day of: 'payment', an event's name; and whether it is one word. */
function occasion(policy, name) {
  const known = ALIASES[name] ?? name
  if (hasText(`rules.occasion.${known}`)) return w(`occasion.${known}`)
  const event = /^events\.(.+)$/.exec(known)?.[1]
  if (event) return w('quoted', { text: nameOf(policy, 'events', event) })
  const window = windowOf(policy, known)
  if (window) return w(`window.${window.end}`, { title: windowName(policy, window.row) })
  return w('answerTo', { text: say(policy.facts?.[bare(known)]?.ask) || known })
}

/** A named day in words. */
export function dayName(policy, name) {
  const known = ALIASES[name] ?? name
  const event =
    known === 'payment' ||
    known === 'birth' ||
    known === 'recognised' ||
    known === 'wait.end' ||
    known.startsWith('events.')
  return event ? w('dayOf', { what: occasion(policy, name) }) : occasion(policy, name)
}

/** What "after" and "the month of" refer to: a day that is fixed, the bare occasion, or the words of something longer. */
function stem(policy, tree, words) {
  return tree.kind === 'name' && !fixedDay(policy, tree) ? occasion(policy, tree.name) : words(tree)
}

/** A day shifted by a fixed period. */
export function shiftWords(policy, { left, right, sign }, words) {
  const what = stem(policy, left, words)
  if (right.kind === 'period' && right.count === 1 && right.unit === 'D')
    return w(sign === '+' ? 'dayAfter' : 'dayBefore', { what })
  return w(sign === '+' ? 'later' : 'earlier', { what, period: words(right) })
}

/** The day on which an identity was recognised, or was held last. */
export const categoryDay = (policy, { day: which, ids }) =>
  w(`categoryDay.${which}`, {
    names: joined(
      ids.map((id) => nameOf(policy, 'categories', id)),
      'or',
    ),
  })

export function snapWords(policy, { of, snap }, words) {
  const what = stem(policy, of, words)
  return w(`snap.${snap}`, { what: of.kind === 'name' ? what : w('composite', { text: what }) })
}
