// Doubts of residents: who reads them, where they are, and what was told in words of the policy that was asked.

import { list, say, t } from '../../lib/language.js'
import { county } from '../../lib/session.js'

export const READERS = ['county-admin', 'policy-editor', 'policy-approver', 'enrollment-officer']

export const doubts = () => `/api/v1/counties/${county.value}/doubts`

const KINDS = {
  group: 'groups',
  channel: 'channels',
  categories: 'categories',
  events: 'events',
  evidence: 'evidence',
  products: 'products',
}

/** What was told, line by line: `{name, text}`. Words that the policy has no more stay as they are. */
export function linesOf(policy, { history = {}, facts = {}, ...told }) {
  const lines = Object.entries(told)
    .filter(([fact]) => fact in NAMED)
    .map(([fact, value]) => ({ name: t(`doubts.fact.${fact}`), text: NAMED[fact](policy, fact, value) }))
  for (const [year, value] of Object.entries(history))
    lines.push({
      name: t('doubts.fact.history', { year }),
      text: value ? word(policy, 'history', value) : t('doubts.notYet'),
    })
  for (const [id, value] of Object.entries(facts)) {
    const { ask, choices = {} } = (policy.facts && policy.facts[id]) || {}
    lines.push({ name: say(ask) || id, text: say(choices[value]) || String(value) })
  }
  return lines
}

const word = (policy, kind, id) =>
  say(policy.vocabulary && policy.vocabulary[kind] && policy.vocabulary[kind][id]) || id
const plain = (policy, fact, value) => value
const named = (policy, fact, value) => (KINDS[fact] ? word(policy, KINDS[fact], value) : choice(policy, fact, value))
const choice = (policy, fact, value) =>
  say(((policy.facts && policy.facts[fact] && policy.facts[fact].choices) || {})[value]) || value
const several = (policy, fact, ids) => list(ids.map((id) => word(policy, KINDS[fact], id))) || t('doubts.not')
const dated = (policy, fact, id, day) =>
  day ? t('doubts.day', { name: word(policy, KINDS[fact], id), day }) : word(policy, KINDS[fact], id)
const identities = (policy, fact, held) =>
  list(held.map(({ id, recognisedOn }) => dated(policy, fact, id, recognisedOn))) || t('doubts.not')
const events = (policy, fact, days) =>
  list(
    Object.entries(days)
      .filter(([, day]) => day)
      .map(([id, day]) => dated(policy, fact, id, day)),
  ) || t('doubts.not')

const NAMED = {
  payDate: plain,
  group: named,
  birthDate: plain,
  sex: named,
  residence: named,
  channel: named,
  categories: identities,
  events,
  evidence: several,
  products: several,
}
