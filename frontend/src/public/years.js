// Which insurance year is to be paid for, and when.

import { isDay } from '../lib/days.js'

/** Whether the year has passed: nobody can be covered by it any more. */
export const isOver = (year, today) => today > `${year}-12-31`

/** Years that are not over, the earliest first, then those that are, the latest first. */
export function byUse(years, today) {
  const running = years.filter((year) => !isOver(year, today))
  const past = years.filter((year) => isOver(year, today)).reverse()
  return [...running, ...past]
}

const windowRows = (policy) =>
  policy.words.sections
    .filter(({ table }) => table === 'windows')
    .flatMap(({ groups }) => groups)
    .flatMap(({ rows }) => rows)

/** Days of the windows that are the same for everybody, the earliest first: `{from, until}`, each missing where it is open. */
function daysForAll(policy) {
  return windowRows(policy)
    .filter(({ window }) => window && window.days && !window.closed && !window.special)
    .map(({ window }) => window.days)
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))
}

/** The year whose contributions are collected on a day, where nothing published says so: from July on it is the next one. */
export const collectedOn = (today) => Number(today.slice(0, 4)) + (today.slice(5, 7) >= '07' ? 1 : 0)

/** The last day of the first window that everybody had. */
export function usualDay(policy) {
  const usual = daysForAll(policy).find(({ until }) => until)
  return usual ? usual.until : `${policy.year - 1}-12-31`
}

/**
 * The day of payment that an answer about a year goes by once nobody can pay for it any more: the usual one, or the birth of whoever was
 * born later. While the birth of an infant is not told it is the year's end, before which it must lie to be asked for.
 */
export function daySupposed(policy, { group, birthDate } = {}) {
  const day = usualDay(policy)
  if (isDay(birthDate)) return birthDate > day ? birthDate : day
  return isInfant(policy, group) ? `${policy.year}-12-31` : day
}

/** Whether nobody told the day of payment of these answers, since the year was over on a day. */
export const isSupposed = (policy, answers, day) =>
  isOver(policy.year, day) && answers.payDate === daySupposed(policy, answers)

/** Whether only who has had no birthday yet can be in a group. */
export function isInfant(policy, group) {
  const { only = {} } = (policy.vocabulary && policy.vocabulary.groups && policy.vocabulary.groups[group]) || {}
  return Boolean(only.age) && only.age.max === 0
}

/** The window in which everybody can pay on the day, and the next one that opens; each undefined where there is none. */
export function windowsOn(policy, day) {
  const all = daysForAll(policy)
  return {
    open: all.find(({ from, until }) => (!from || from <= day) && (!until || day <= until)),
    next: all.find(({ from }) => from > day),
  }
}

/** Windows of a policy that take a payment of some people on the day, or on days that depend on them: rows in words. */
export function windowsForSome(policy, day) {
  const takes = ({ days, closed, special }) =>
    special && !closed && (!days || ((days.from ?? '') <= day && (!days.until || day <= days.until)))
  return windowRows(policy).filter(({ window }) => window && takes(window))
}

/** Whether everybody can pay on the day. */
export const isOpen = (policy, day) => Boolean(windowsOn(policy, day).open)

/**
 * The year that one can pay for on a day: the latest that is open then, else the first that is not over, else the last.
 *
 * @param years ascending
 * @param open those of them that take a payment on the day
 */
export function yearToPay(years, open, today) {
  const [first] = byUse(years, today)
  return open.length ? open[open.length - 1] : first
}
