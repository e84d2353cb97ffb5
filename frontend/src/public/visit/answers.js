// What a visitor has answered: an ordered map from step to text, as it stands in a link behind the '#'.
//
// A step is a fact of the HTTP contract (`payDate`, `group`, `categories`, `facts.ID`, …) or a page of facts that belong
// together (`events`, `history`, `recognised`). '?' is "I do not know", '-' is "none"; a page of pairs is written
// `id~value,id~value`. There '-' is an event that did not happen, or a year not insured yet.

import { isDay, isoDay } from '../../lib/days.js'

export const UNKNOWN = '?'
export const NONE = '-'

const LISTS = ['evidence', 'products']
const PAIRS = ['events', 'history']
const PLAIN = ['payDate', 'group', 'birthDate', 'sex', 'residence', 'unit', 'channel']

const ID = /^[\w-]+$/
const YEAR = /^\d{4}$/
const isOpen = (value) => [UNKNOWN, NONE, ''].includes(value)
const isAnyDay = (text) => isDay(text) && isoDay(...text.split('-')) === text

const arePairs = (text, isName, isValue) => {
  const pairs = Object.entries(readPairs(text))
  return pairs.length > 0 && pairs.every(([name, value]) => isName.test(name) && (isOpen(value) || isValue(value)))
}

/** Whether a link can tell this of a step. What the policy has no word for, the server says. */
export function isTold(step, text) {
  if (text === '') return false
  if ([UNKNOWN, NONE].includes(text)) return true
  if (['payDate', 'birthDate'].includes(step)) return isAnyDay(text)
  if (step === 'history') return arePairs(text, YEAR, (value) => ID.test(value))
  if (step === 'events') return arePairs(text, ID, isAnyDay) && text.includes('~')
  if (step === 'recognised') return arePairs(text, ID, isAnyDay)
  return step.startsWith('facts.') || text.split(',').every((id) => ID.test(id))
}

/** Whether it is the name of a step, and so may stand in a link. */
export const isStep = (name) =>
  [...PLAIN, ...LISTS, ...PAIRS, 'categories', 'recognised'].includes(name) || /^facts\.[\w-]+$/.test(name)

export function readList(text = '') {
  return ['', UNKNOWN, NONE].includes(text) ? [] : text.split(',')
}

export function readPairs(text = '') {
  return Object.fromEntries(
    readList(text).map((pair) => {
      const [id, value = ''] = pair.split('~')
      return [id, value]
    }),
  )
}

/** Years and how they were insured. Nothing behind the '~', as older links have it, is "not yet", too. */
export function readYears(text) {
  return Object.fromEntries(Object.entries(readPairs(text)).map(([year, value]) => [year, value || NONE]))
}

export function writePairs(pairs) {
  return (
    Object.entries(pairs)
      .map(([id, value]) => `${id}~${value}`)
      .join(',') || NONE
  )
}

/** The body of a question to the server. What nobody knows is left out. */
export function factsOf(answers, typeOf = () => 'choice') {
  const facts = {}
  for (const [step, text] of Object.entries(answers)) {
    if (text !== UNKNOWN) tell(facts, step, text, typeOf)
  }
  if (facts.categories) {
    const recognised = known(readPairs(answers.recognised))
    facts.categories = facts.categories.map((id) => (recognised[id] ? { id, recognisedOn: recognised[id] } : { id }))
  }
  return facts
}

function tell(facts, step, text, typeOf) {
  if (step === 'categories' || LISTS.includes(step)) facts[step] = readList(text)
  else if (step === 'recognised') return
  else if (PAIRS.includes(step)) facts[step] = told(step === 'history' ? readYears(text) : readPairs(text))
  else if (PLAIN.includes(step)) facts[step] = text
  else if (step.startsWith('facts.')) facts.facts = { ...facts.facts, [step.slice(6)]: typed(text, typeOf(step)) }
}

/** One by one, so that the server asks for the others; null for what is not so. */
function told(pairs) {
  return Object.fromEntries(Object.entries(known(pairs)).map(([id, value]) => [id, value === NONE ? null : value]))
}

function known(pairs) {
  return Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== UNKNOWN && value !== ''))
}

function typed(text, type) {
  if (type === 'boolean') return text === 'true'
  return type === 'number' ? Number(text) : text
}

/** The step whose answer a fault of the server points to. */
export function stepOf(pointer) {
  const [, first, second, third] = pointer.split('/')
  if (first === 'facts' || first === 'choices') return `facts.${second}`
  return first === 'categories' && third !== 'id' && third !== undefined ? 'recognised' : first
}
