// People of one household, looked up one after the other for the same place, year and day of payment. Kept in memory alone.

import { reactive } from 'vue'
import { sumOf } from '../../lib/amounts.js'
import { today } from '../../lib/days.js'
import { isOver } from '../years.js'

const people = reactive([])

const keyOf = ({ county, year, answers }) => JSON.stringify([county, year, answers])
/** Of a year that is over the day is only supposed, and that of a newborn is another one. */
const isTogether = (one, other) =>
  one.county === other.county &&
  one.year === other.year &&
  (one.answers.payDate === other.answers.payDate || isOver(one.year, today()))

/** Those who were looked up before the person of an answer. */
export const othersThan = (person) => people.filter((each) => isTogether(each, person) && keyOf(each) !== keyOf(person))

/**
 * Keeps a person while the next one is looked up.
 *
 * @param person county, year, answers, and of each option tier, outcome and payable
 */
export function keepPerson(person) {
  if (!people.some((each) => keyOf(each) === keyOf(person))) people.push(person)
}

export const forgetHousehold = () => people.splice(0)

/** What all of them pay together in a tier; null where that is not known of everybody who can pay in it. */
export function sumIn(tier, all) {
  const taken = all
    .flatMap(({ options }) => options)
    .filter((each) => each.tier === tier && each.outcome === 'ACCEPTED')
  return taken.every(({ payable }) => payable !== null) ? sumOf(taken.map(({ payable }) => payable)) : null
}
