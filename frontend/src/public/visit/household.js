// People of one household, looked up one after the other for the same place and year. Kept as what they told is.

import { reactive } from 'vue'
import { sumOf } from '../../lib/amounts.js'
import { peopleTold } from './memory.js'

const people = reactive(peopleTold)

const isTogether = (one, other) => one.county === other.county && one.year === other.year
const isSame = (one, other) => isTogether(one, other) && one.person === other.person

/** Those who were looked up beside the person of an answer. */
export const othersThan = (person) => people.filter((each) => isTogether(each, person) && each.person !== person.person)

/** The number of one more person of the household. */
export const nextPerson = (person) =>
  1 + Math.max(person.person, ...people.filter((each) => isTogether(each, person)).map((each) => each.person))

/**
 * Keeps a person while the next one is looked up, in the place of what was kept of the same one.
 *
 * @param person county, year, number, answers, and of each option tier, outcome and payable
 */
export function keepPerson(person) {
  const known = people.findIndex((each) => isSame(each, person))
  if (known < 0) people.push(person)
  else people[known] = person
}

/** Keeps up with what became of a person who is kept. */
export function updatePerson(person) {
  if (people.some((each) => isSame(each, person))) keepPerson(person)
}

export const forgetHousehold = () => people.splice(0)

/** What all of them pay together in a tier; null where that is not known of everybody who can pay in it. */
export function sumIn(tier, all) {
  const taken = all
    .flatMap(({ options }) => options)
    .filter((each) => each.tier === tier && each.outcome === 'ACCEPTED')
  return taken.every(({ payable }) => payable !== null) ? sumOf(taken.map(({ payable }) => payable)) : null
}
