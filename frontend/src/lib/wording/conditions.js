// Conditions of rows in words: one phrase for each test of the conjunction.

import { say } from '../language.js'
import { nameOf, rowsOf } from '../../public/published.js'
import { isDay, windowName } from './dates.js'
import { parse } from './formula.js'
import { joined, raw, w } from './texts.js'
import { choiceWords, factWords, valueWords } from './values.js'

const CHOICES = ['group', 'tier', 'sex', 'residence', 'unit', 'channel', 'setting', 'hospitalLevel']
const BOUNDS = ['from', 'after', 'min', 'above', 'until', 'before', 'max', 'below']
const SPANS = ['within', 'full', 'beyond']
const DATES = /^(paid|payment|birthDate|recognised|events\..+)$/

/** The phrases of a conjunction; empty where it always holds. */
export function conditionWords(policy, when) {
  return Object.entries(when ?? {})
    .flatMap(([key, value]) => test(policy, key, value))
    .filter(Boolean)
}

/** The whole of a condition as one phrase. */
export const conditionPhrase = (policy, when) => joined(conditionWords(policy, when), 'and')

function test(policy, key, value) {
  switch (key) {
    case 'any':
      return joined(
        [value].flat().map((each) => nestedPhrase(policy, each, [value].flat().length > 1)),
        'orElse',
      )
    case 'all':
      return [value].flat().flatMap((each) => conditionWords(policy, each))
    case 'not':
      return w('not', { text: whole(conditionWords(policy, value)) })
    case 'known':
      return w('known', {
        facts: joined(
          [value].flat().map((id) => factWords(policy, id)),
          'and',
        ),
      })
    case 'categories':
    case 'category':
      return categories(policy, value)
    case 'evidence':
    case 'products':
      return set(policy, key, value)
    case 'history':
      return Object.entries(value).map(([year, told]) => history(policy, year, told))
    case 'entry':
      return entry(policy, value)
    case 'age':
      return age(policy, value)
    case 'compare':
      return range(policy, valueWords(policy, value.value), value, isDate(policy, value.value))
    default:
      return named(policy, key, value)
  }
}

/** Several tests in brackets, so that a negation visibly holds for all of them. */
function whole(words) {
  const text = joined(words, 'and')
  return words.length > 1 || text.includes(w('orElse')) ? w('grouped', { text }) : text
}

function nestedPhrase(policy, when, several) {
  const words = conditionWords(policy, when)
  return several && words.length > 1 ? w('grouped', { text: joined(words, 'and') }) : joined(words, 'and')
}

function named(policy, key, value) {
  const defined = policy.define?.[key]
  if (defined?.test) {
    const words = conditionWords(policy, defined.test)
    return value === false ? w('not', { text: whole(words) }) : words
  }
  if (defined)
    return range(
      policy,
      valueWords(policy, defined.number ?? defined.amount ?? defined.date ?? defined.period),
      value,
      defined.date !== undefined,
    )
  const id = key.replace(/^(facts|choices)\./, '')
  const fact = policy.facts?.[id]
  if (key.startsWith('events.') || DATES.test(key)) return happening(policy, key, value)
  if (CHOICES.includes(key) || fact?.type === 'choice' || (fact?.choices && typeof value !== 'boolean'))
    return choice(policy, id, value)
  if (typeof value === 'boolean') return yesNo(policy, id, fact, value)
  if (fact) return range(policy, factWords(policy, id), value, fact.type === 'date')
  return `${key}${w('colon')}${raw(value)}`
}

function yesNo(policy, id, fact, value) {
  if (fact?.type && fact.type !== 'boolean') return w(value ? 'told' : 'notTold', { fact: factWords(policy, id) })
  if (!say(fact?.ask)) return `${id}${w('colon')}${w(value ? 'yes' : 'no')}`
  return w('answered', { question: say(fact.ask), answer: w(value ? 'yes' : 'no') })
}

function choice(policy, fact, value) {
  const not = value && typeof value === 'object' && !Array.isArray(value)
  const names = [not ? value.not : value].flat().map((each) => choiceWords(policy, fact, each))
  const asked = policy.facts?.[fact]?.type === 'choice' ? say(policy.facts[fact].ask) : ''
  const text = asked
    ? w('answered', { question: asked, answer: joined(names, 'or') })
    : fact === 'channel'
      ? w('through', { names: joined(names, 'or') })
      : joined(names, 'or')
  return not ? w('otherThan', { text }) : text
}

/** Days of payment, of birth and of events: ranges, and how long ago. */
function happening(policy, key, value) {
  const event = /^events\.(.+)$/.exec(key)?.[1]
  const what =
    event && event !== 'birth'
      ? w('quoted', { text: nameOf(policy, 'events', event) })
      : w(
          `occasion.${event === 'birth' || key === 'birthDate' ? 'birth' : key === 'recognised' ? 'recognised' : 'payment'}`,
        )
  if (typeof value === 'boolean') return w(value ? 'happened' : 'notHappened', { what })
  return during(policy, what, value)
}

function during(policy, what, value) {
  if (Array.isArray(value))
    return joined(
      value.map((each) => during(policy, what, each)),
      'orElse',
    )
  if (!value || typeof value !== 'object') return w('during', { what, range: spanWords(policy, value) })
  const parts = []
  if (value.not !== undefined) parts.push(w('not', { text: during(policy, what, value.not) }))
  if (value.within !== undefined) parts.push(w('within', { what, period: valueWords(policy, value.within) }))
  if (value.full !== undefined) parts.push(w('full', { what, period: valueWords(policy, value.full) }))
  if (value.beyond !== undefined) parts.push(w('beyond', { what, period: valueWords(policy, value.beyond) }))
  const bounds = boundWords(policy, value, true)
  if (bounds) parts.push(w('during', { what, range: bounds }))
  return parts.length ? joined(parts, 'and') : `${what}${w('colon')}${raw(value)}`
}

/** `A..B`, `A..`, `..B` or one value. */
function spanWords(policy, value) {
  const found = /^(.*?)\.\.(?!\.)(.*)$/.exec(String(value))
  if (!found) return valueWords(policy, value)
  const [from, until] = [found[1].trim(), found[2].trim()]
  const date = isDate(policy, from || until)
  return boundWords(
    policy,
    { ...(from && { [date ? 'from' : 'min']: from }), ...(until && { [date ? 'until' : 'max']: until }) },
    date,
  )
}

/** Lower and upper bound, each inclusive or not. */
function boundWords(policy, bounds, dates) {
  const kind = dates ? 'days' : 'numbers'
  const found = BOUNDS.filter((key) => bounds[key] !== undefined).map((key) => [key, valueWords(policy, bounds[key])])
  if (found.length === 2 && ['from', 'min'].includes(found[0][0]) && ['until', 'max'].includes(found[1][0])) {
    return w(`${kind}.between`, { from: found[0][1], until: found[1][1] })
  }
  return joined(
    found.map(([key, value]) => w(`${kind}.${key}`, { value })),
    'and',
  )
}

/** A value against bounds, one value or several. */
function range(policy, what, value, dates) {
  if (typeof value === 'boolean') return w(value ? 'told' : 'notTold', { fact: what })
  if (Array.isArray(value))
    return w('is', {
      what,
      range: joined(
        value.map((each) => spanWords(policy, each)),
        'or',
      ),
    })
  if (!value || typeof value !== 'object') return w('is', { what, range: spanWords(policy, value) })
  if (value.not !== undefined) return w('not', { text: range(policy, what, value.not, dates) })
  if (SPANS.some((key) => value[key] !== undefined)) return during(policy, what, value)
  const bounds = boundWords(policy, value, dates)
  return bounds ? w('is', { what, range: bounds }) : `${what}${w('colon')}${raw(value)}`
}

function age(policy, value) {
  const at = value?.at ? w('ageAt', { day: valueWords(policy, value.at) }) : ''
  if (Array.isArray(value)) return w('age.is', { value: joined(value.map(String), 'or'), at })
  if (!value || typeof value !== 'object') {
    const [min, max] = String(value).split('..')
    return max === undefined ? w('age.is', { value, at }) : age(policy, { ...(min && { min }), ...(max && { max }) })
  }
  if (value.not !== undefined) return w('not', { text: age(policy, value.not) })
  const { min, max } = value
  if (min !== undefined && max !== undefined) return w('age.between', { min, max, at })
  return (
    joined(
      ['min', 'above', 'max', 'below']
        .filter((key) => value[key] !== undefined)
        .map((key) => w(`age.${key}`, { value: valueWords(policy, value[key]), at })),
      'and',
    ) || raw(value)
  )
}

function categories(policy, value) {
  const spread = typeof value === 'object' && !Array.isArray(value)
  const parts = spread ? members(policy, 'categories', value) : [oneOf(policy, 'categories', value)]
  if (spread && value.on) parts.push(w('heldOn', { day: valueWords(policy, value.on) }))
  if (spread && value.recognised) parts.push(during(policy, w('occasion.recognised'), value.recognised))
  if (spread && value.ended) parts.push(during(policy, w('occasion.ended'), value.ended))
  return parts
}

function set(policy, kind, value) {
  const spread = typeof value === 'object' && !Array.isArray(value)
  const parts = spread ? members(policy, kind, value) : [oneOf(policy, kind, value)]
  return w(kind, { names: joined(parts, 'and') })
}

const oneOf = (policy, kind, ids) =>
  joined(
    [ids].flat().map((id) => nameOf(policy, kind, id)),
    'or',
  )

function members(policy, kind, { any, all, none }) {
  return [
    any && oneOf(policy, kind, any),
    all &&
      joined(
        [all].flat().map((id) => nameOf(policy, kind, id)),
        'and',
      ),
    none && w('none', { names: oneOf(policy, kind, none) }),
  ].filter(Boolean)
}

function history(policy, year, value) {
  const which = year === 'current' ? policy.year : year === 'previous' ? policy.year - 1 : year
  const not = value && typeof value === 'object' && !Array.isArray(value)
  const names = joined(
    [not ? value.not : value].flat().map((id) => nameOf(policy, 'history', id)),
    'or',
  )
  return w(not ? 'historyNot' : 'history', { year: which, names })
}

/** The windows of an entry test by their titles; a kind stands for all of its windows. */
function entry(policy, value) {
  const not = value && typeof value === 'object' && !Array.isArray(value)
  const names = [not ? value.not : value].flat().flatMap((id) => {
    const rows = rowsOf(policy, 'windows').filter((row) => row.id === id || [row.kind].flat().includes(id))
    return rows.length ? rows.map((row) => windowName(policy, row)) : [id]
  })
  const text = w('entry', {
    names: joined(
      [...new Set(names)].map((name) => w('quoted', { text: name })),
      'or',
    ),
  })
  return not ? w('not', { text }) : text
}

/** Whether a bound is a day. */
function isDate(policy, value) {
  const tree = parse(value)
  return !!tree && isDay(policy, tree)
}
