// Answers given under one policy, as another policy takes them: of another year, or of another county.

import { NONE, UNKNOWN, readList, readPairs, writePairs } from './answers.js'
import { shifted } from '../../lib/days.js'

const DATES = ['payDate', 'birthDate']
const DATED = ['events', 'recognised']
const LISTED = {
  group: 'groups',
  unit: 'units',
  channel: 'channels',
  categories: 'categories',
  evidence: 'evidence',
  products: 'products',
}
const DAY = /^\d{4}-\d\d-\d\d$/

/** All days and years moved, so that the person is as old, and was insured as long before, as in the year that was answered for. */
export function inOtherYear(answers, years, typeOf) {
  if (!years) return answers
  const moved = (text) => (DAY.test(text) ? shifted(text, { months: 12 * years }) : text)
  return Object.fromEntries(
    Object.entries(answers).map(([step, text]) => {
      if (DATES.includes(step) || (step.startsWith('facts.') && typeOf(step) === 'date')) return [step, moved(text)]
      if (DATED.includes(step)) return [step, pairs(text, (id, value) => [id, moved(value)])]
      return [step, step === 'history' ? pairs(text, (year, value) => [Number(year) + years, value]) : text]
    }),
  )
}

/**
 * What was told of a person, as it counts for another year, too: not whether they have insured for the year in hand, nor years after the other one.
 *
 * @param year the other year
 */
export function ofSamePerson(answers, year) {
  const { payDate, history, ...rest } = answers
  const years = Object.entries(readPairs(history)).filter(
    ([each, value]) => Number(each) <= year && ![NONE, ''].includes(value),
  )
  return years.length ? { ...rest, history: writePairs(Object.fromEntries(years)) } : rest
}

function pairs(text, change) {
  if ([UNKNOWN, NONE].includes(text)) return text
  return writePairs(Object.fromEntries(Object.entries(readPairs(text)).map(([id, value]) => change(id, value))))
}

/** The answers that a policy has words for, and those that it has not. */
export function understood(policy, answers) {
  const taken = {}
  const left = {}
  for (const [step, text] of Object.entries(answers)) {
    const [known, unknown] = [UNKNOWN, NONE].includes(text)
      ? [isAsked(policy, step) ? text : '', '']
      : split(policy, step, text)
    if (known) taken[step] = known
    if (unknown) left[step] = unknown
  }
  return { answers: taken, left }
}

const isAsked = (policy, step) => !step.startsWith('facts.') || !!policy.facts?.[step.slice(6)]

/** The part of an answer that the policy knows, and the rest; each '' where there is none. */
function split(policy, step, text) {
  if (step === 'recognised') return [within(text, (id) => policy.vocabulary?.categories?.[id]), '']
  if (step === 'events')
    return [true, false].map((wanted) => within(text, (id) => !!policy.vocabulary?.events?.[id] === wanted))
  if (LISTED[step])
    return [true, false].map((wanted) =>
      readList(text)
        .filter((id) => !!policy.vocabulary?.[LISTED[step]]?.[id] === wanted)
        .join(','),
    )
  return known(policy, step, text) ? [text, ''] : ['', text]
}

function within(text, wanted) {
  const found = Object.entries(readPairs(text)).filter(([id]) => wanted(id))
  return found.length ? writePairs(Object.fromEntries(found)) : ''
}

function known(policy, step, text) {
  const fact = policy.facts?.[step.replace(/^facts\./, '')]
  if (step.startsWith('facts.') && !fact) return false
  return !fact?.choices || step === 'history' || text in fact.choices
}
