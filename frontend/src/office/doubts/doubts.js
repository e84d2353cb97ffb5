// Doubts of residents: who reads them, where they are, and what was told in words of the policy that was asked.

import { isZero } from '../../lib/amounts.js'
import { day, list, money, period, say, t } from '../../lib/language.js'
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
    .filter(([fact, value]) => fact in NAMED && !isImplied(fact, value))
    .map(([fact, value]) => ({ name: t(`doubts.fact.${fact}`), text: NAMED[fact](policy, fact, value) }))
  for (const [year, value] of Object.entries(history))
    lines.push({
      name: t('doubts.fact.history', { year }),
      text: value ? word(policy, 'history', value) : t('doubts.notYet'),
    })
  for (const [id, value] of Object.entries(facts)) {
    const { ask, choices = {} } = (policy.facts && policy.facts[id]) || {}
    lines.push({ name: say(ask) || id, text: say(choices[value]) || written(value) })
  }
  return lines
}

/** That somebody was not born lately follows from their group; nobody asked them for events. */
const isImplied = (fact, value) => fact === 'events' && Object.keys(value).join() === 'birth' && value.birth === null

/** What one tier would cost and bring, line by line as the resident read it: `{name, text}`, `total` for what is to be paid. */
export function answerLines(policy, option) {
  const { fee, components, surcharge, subsidies, payable, coverage, waiting } = option
  const parts = components.length > 1 ? components : [{ amount: fee }]
  const line = (key, text, values) => ({ name: t(`doubts.${key}`, values), text })
  const covered = coverage || {}
  return [
    ...parts.map(({ id, amount }) =>
      id ? { name: word(policy, 'components', id), text: money(amount) } : line('fee', money(amount)),
    ),
    ...(isZero(surcharge) ? [] : [line('surcharge', money(surcharge))]),
    ...subsidies.map((each) =>
      line(each.category ? 'subsidy' : 'plainSubsidy', money(each.amount), {
        category: each.category && word(policy, 'categories', each.category),
      }),
    ),
    { ...line('payable', money(payable)), total: true },
    ...(waiting ? [line('wait', waitOf(waiting))] : []),
    line('from', covered.from ? day(covered.from) : t('doubts.noDay')),
    ...(covered.from && covered.to ? [line('to', day(covered.to))] : []),
    ...(covered.retroactiveFrom && covered.retroactiveFrom < covered.from
      ? [line('retroactive', day(covered.retroactiveFrom))]
      : []),
  ]
}

const waitOf = ({ fixed, variable }) =>
  [fixed, variable]
    .map((part) => (part ? period(part) : t('undecided')))
    .filter(Boolean)
    .join(' + ')

const word = (policy, kind, id) =>
  say(policy.vocabulary && policy.vocabulary[kind] && policy.vocabulary[kind][id]) || id
const DAY = /^\d{4}-\d\d(-\d\d)?$/

function written(value) {
  if (typeof value === 'boolean') return t(value ? 'doubts.yes' : 'doubts.no')
  return DAY.test(value) ? day(value) : String(value)
}

const plain = (policy, fact, value) => written(value)
const named = (policy, fact, value) => (KINDS[fact] ? word(policy, KINDS[fact], value) : choice(policy, fact, value))
const choice = (policy, fact, value) =>
  say(((policy.facts && policy.facts[fact] && policy.facts[fact].choices) || {})[value]) || value
const several = (policy, fact, ids) => list(ids.map((id) => word(policy, KINDS[fact], id))) || t('doubts.not')
const dated = (policy, fact, id, on) =>
  on ? t('doubts.day', { name: word(policy, KINDS[fact], id), day: day(on) }) : word(policy, KINDS[fact], id)
const identities = (policy, fact, held) =>
  list(held.map(({ id, recognisedOn }) => dated(policy, fact, id, recognisedOn))) || t('doubts.not')
const events = (policy, fact, days) =>
  list(
    Object.entries(days)
      .filter(([, on]) => on)
      .map(([id, on]) => dated(policy, fact, id, on)),
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
