// Answers in words, for the list of what was told.

import { NONE, UNKNOWN, readList, readPairs, readYears } from '../visit/answers.js'
import { day, hasText, list, say, t } from '../../lib/language.js'
import { choiceName, nameOf } from '../published.js'

const KINDS = {
  group: 'groups',
  unit: 'units',
  channel: 'channels',
  categories: 'categories',
  recognised: 'categories',
  events: 'events',
  evidence: 'evidence',
  products: 'products',
}

export function labelOf(policy, step) {
  if (hasText(`fact.${step}`)) return t(`fact.${step}`)
  return say(policy.facts?.[step.slice('facts.'.length)]?.ask) || step
}

/** All that was told, each with the step and, where that has several, the year by which it is told anew: the earliest told first. */
export function givenLines(policy, answers) {
  return Object.entries(answers).flatMap(([step, text]) => {
    const years = step === 'history' ? Object.entries(readYears(text)) : []
    return years.length
      ? years.map(([year, value]) => ({
          step,
          about: Number(year),
          label: t('given.ofYear', { year }),
          text: yearText(policy, value),
        }))
      : [{ step, about: 0, label: labelOf(policy, step), text: answerText(policy, step, text) }]
  })
}

export function answerText(policy, step, text) {
  if (text === UNKNOWN) return t('unknown')
  if (text === NONE) return t('fact.none')
  if (step === 'history')
    return pairs(
      readYears(text),
      (year) => t('question.historyOf', { year }),
      (value) => yearText(policy, value),
    )
  if (step === 'events') return events(policy, text)
  if (step === 'recognised') return pairs(readPairs(text), (id) => nameOf(policy, KINDS[step], id), written)
  if (step.startsWith('facts.')) return declared(policy, step.slice('facts.'.length), text)
  if (KINDS[step]) return list(readList(text).map((id) => nameOf(policy, KINDS[step], id)))
  return choiceName(policy, step, text) || written(text)
}

function pairs(told, name, value) {
  return list(Object.entries(told).map(([id, told]) => `${name(id)} ${value(told)}`))
}

function events(policy, text) {
  const happened = Object.entries(readPairs(text)).filter(([, value]) => value !== NONE)
  if (!happened.length) return t('fact.none')
  return pairs(Object.fromEntries(happened), (id) => nameOf(policy, KINDS.events, id), written)
}

/** How a year was insured, in words. */
export function yearText(policy, value) {
  if (value === NONE) return t('question.notYet')
  return value === UNKNOWN ? t('unknown') : nameOf(policy, 'history', value)
}

function declared(policy, id, text) {
  if (text === 'true') return t('yes')
  if (text === 'false') return t('no')
  return choiceName(policy, id, text) || written(text)
}

function written(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text
}
