// Questions made from the policy alone, for pages that the server would not ask at this point.

import { readList, readPairs } from './answers.js'
import { say, t } from '../../lib/language.js'
import { nameOf } from '../published.js'

const LISTED = {
  unit: 'units',
  channel: 'channels',
  categories: 'categories',
  evidence: 'evidence',
  products: 'products',
}

/** The questions of a page that has been answered although its answer no longer counts; empty if there is no such page. */
export function questionsOf(policy, step, answers) {
  if (step === 'events') return readList(answers.events).length ? events(policy, answers) : []
  if (step === 'history')
    return Object.keys(readPairs(answers.history)).map((year) => asked(policy, `history.${year}`, 'choice', []))
  if (step === 'recognised') {
    return readList(answers.categories).map((id) =>
      asked(policy, `categories.${id}.recognisedOn`, 'date', [], { category: nameOf(policy, 'categories', id) }),
    )
  }
  if (step === 'group') return groupQuestion(policy)
  if (LISTED[step]) return [asked(policy, step, isSet(step) ? 'set' : 'choice', named(policy, LISTED[step]))]
  const id = step.replace(/^facts\./, '')
  const fact = policy.facts?.[id]
  if (!fact?.ask) return []
  return [asked(policy, step, step === 'birthDate' ? 'date' : (fact.type ?? 'choice'), choicesOf(fact))]
}

/** Asks for the group, where the policy tells several apart. */
export function groupQuestion(policy) {
  const choices = policy.words.groups.map((value) => ({ value, text: nameOf(policy, 'groups', value) }))
  return choices.length > 1 ? [asked(policy, 'group', 'choice', choices)] : []
}

function asked(policy, fact, type, choices, names = {}) {
  const key = fact.startsWith('categories.')
    ? 'recognisedOn'
    : fact.startsWith('facts.')
      ? fact.slice(6)
      : fact.split('.')[0]
  const { ask, why } = policy.facts?.[key] ?? {}
  const text = (say(ask) || t('fact.none')).replace(/\{(\w+)\}/g, (_, name) => names[name] ?? '')
  return { fact, type, text, why: say(why), choices }
}

function events(policy, answers) {
  return Object.keys(readPairs(answers.events)).map((id) => ({
    fact: `events.${id}`,
    type: 'date',
    text: say(policy.vocabulary.events[id]?.ask) || nameOf(policy, 'events', id),
    why: '',
    choices: [],
  }))
}

const isSet = (step) => ['categories', 'evidence', 'products'].includes(step)
const named = (policy, kind) =>
  Object.keys(policy.vocabulary?.[kind] ?? {}).map((value) => ({ value, text: nameOf(policy, kind, value) }))
const choicesOf = (fact) => Object.entries(fact.choices ?? {}).map(([value, text]) => ({ value, text: say(text) }))
