// Values of the policy language in words: literals, formulas and the forms that choose, count or leave open.

import { isZero } from '../amounts.js'
import { choiceName, nameOf } from '../../public/published.js'
import { day, hasText, list, money, say } from '../language.js'
import { conditionWords } from './conditions.js'
import { categoryDay, dayName, fixedDay, isDay, isDayName, lengthWords, shiftWords, snapWords } from './dates.js'
import { parse } from './formula.js'
import { joined, raw, w } from './texts.js'

const AMOUNTS = ['fee', 'fiscal', 'surcharge', 'remaining', 'subsidy', 'payable', 'granted', 'bill', 'year']

/** A value inside a sentence: one that depends on the case stands in brackets. */
export function valuePhrase(policy, value) {
  const defined = policy.define?.[value]?.date ?? value
  const words = valueWords(policy, value)
  return defined && typeof defined === 'object' && 'choose' in defined ? w('grouped', { text: words }) : words
}

/** Any value of a row or a definition. */
export function valueWords(policy, value) {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return formulaWords(policy, value)
  if (Array.isArray(value))
    return joined(
      value.map((each) => valueWords(policy, each)),
      'or',
    )
  if ('percent' in value && 'of' in value) return percentage(policy, value)
  if ('leaving' in value)
    return w(value.of === 'remaining' ? 'leavingRest' : 'leaving', {
      amount: valueWords(policy, value.leaving),
      of: valueWords(policy, value.of),
    })
  if ('history' in value) return historyCount(policy, value)
  if ('choose' in value) return choice(policy, value.choose)
  if ('unspecified' in value) return w('setBy', { by: say(value.unspecified?.by ?? value.unspecified) })
  return raw(value)
}

function formulaWords(policy, value) {
  if (typeof value === 'boolean') return w(value ? 'yes' : 'no')
  const tree = parse(value)
  return tree ? treeWords(policy, tree) : String(value)
}

/** A percentage with what it is of and how it is rounded. */
function percentage(policy, { percent, of, round, to }) {
  const share = w('share', { percent, of: valueWords(policy, of) })
  if (!round && !to) return share
  return w('rounded', { share, how: w(`rounding.${round ?? 'half-up'}`), unit: w(`unit.${to ?? 'fen'}`) })
}

function historyCount(policy, { history, since, until, consecutive }) {
  const values = joined(
    [history].flat().map((id) => w('quoted', { text: nameOf(policy, 'history', id) })),
    'or',
  )
  const years =
    since && until
      ? w('sinceUntil', { since, until })
      : since
        ? w('since', { since })
        : until
          ? w('until', { until })
          : ''
  return w(consecutive ? 'yearsRunning' : 'years', { years, values })
}

function choice(policy, branches) {
  return branches
    .map(({ when, then }) =>
      when
        ? w('branch', { when: joined(conditionWords(policy, when), 'and'), then: valueWords(policy, then) })
        : w('otherwise', { then: valueWords(policy, then) }),
    )
    .join(w('semicolon'))
}

/** The words of a formula's tree. */
function treeWords(policy, tree) {
  const words = (part) => treeWords(policy, part)
  const fixed = fixedDay(policy, tree)
  if (fixed) return day(fixed)
  switch (tree.kind) {
    case 'number':
    case 'decimal':
      return tree.text
    case 'amount':
      return money(tree.text)
    case 'period':
      return lengthWords(tree)
    case 'percent':
      return w('share', { percent: tree.percent, of: nested(policy, tree.of, words) })
    case 'name':
      return named(policy, tree)
    case 'snap':
      return snapWords(policy, tree, words)
    case 'product':
    case 'quotient':
      return w(tree.kind, { left: nested(policy, tree.left, words), right: factor(policy, tree.right, words) })
    case 'rounded':
      return w(`roundedTo.${tree.how}`, {
        value: nested(policy, tree.of, words),
        unit: w(`unit.${tree.unit || 'one'}`),
      })
    case 'categoryDay':
      return categoryDay(policy, tree)
    case 'sum':
      return isDay(policy, tree.left) ? shiftWords(policy, tree, words) : sum(policy, tree, words)
    case 'count':
      return w(`count.${tree.set}`, {
        names: joined(
          tree.ids.map((id) => nameOf(policy, tree.set, id)),
          'or',
        ),
      })
    case 'call':
      return call(policy, tree, words)
    default:
      return raw(tree)
  }
}

function sum(policy, { left, right, sign }, words) {
  const second = nested(policy, right, words)
  if (sign === '-' && left.kind === 'amount' && isZero(left.text)) return w('less', { value: second })
  const first = left.kind === 'sum' ? words(left) : nested(policy, left, words)
  return w(sign === '+' ? 'plus' : 'minus', { left: first, right: second })
}

/** What stands right of a sign: another product would read as if it were not one value. */
const factor = (policy, tree, words) =>
  ['product', 'quotient'].includes(tree.kind) ? w('grouped', { text: words(tree) }) : nested(policy, tree, words)

/** A part of something larger, in brackets where it would not stand alone. */
const nested = (policy, tree, words) => (isLoose(policy, tree) ? w('grouped', { text: words(tree) }) : words(tree))

function isLoose(policy, tree) {
  if (tree.kind !== 'name') return ['sum', 'call', 'rounded'].includes(tree.kind)
  const { number, amount } = policy.define?.[tree.name] ?? {}
  const value = number ?? amount
  if (value && typeof value === 'object') return 'choose' in value
  const inner = value && parse(value)
  return !!inner && (inner.kind === 'product' || isLoose(policy, inner))
}

function call(policy, { name, parts }, words) {
  const least = name === 'min' || name === 'earliest'
  if (least || name === 'max' || name === 'latest') return extreme(policy, parts, words, least)
  if (name === 'age') return w('ageOn', { day: words(parts[0]) })
  if (hasText(`rules.elapsed.${name}`)) return w(`elapsed.${name}`, { from: words(parts[0]), until: words(parts[1]) })
  return `${name}(${list(parts.map(words))})`
}

/** The smaller or greater of values; against a literal it reads as a bound. */
function extreme(policy, parts, words, least) {
  if (isDay(policy, parts[0])) return w(least ? 'earliest' : 'latest', { days: joined(parts.map(words), 'with') })
  const bound = parts.find((part) => ['amount', 'number', 'period'].includes(part.kind))
  const others = parts.filter((part) => part !== bound)
  if (!bound || others.length !== 1)
    return w(least ? 'smallest' : 'greatest', { values: joined(parts.map(words), 'with') })
  return w(least ? 'atMost' : 'atLeast', {
    value: others[0].kind === 'sum' ? nested(policy, others[0], words) : words(others[0]),
    bound: words(bound),
  })
}

/** A name: a definition, a day, an amount of the answer, a component, or a fact. */
function named(policy, { name, instead }) {
  const defined = policy.define?.[name]
  if (defined) return valueWords(policy, defined.number ?? defined.amount ?? defined.date ?? defined.period ?? name)
  if (isDayName(policy, name)) return dayName(policy, name)
  const [first] = name.split('.')
  const component = name.replace(/^fee\./, '')
  const what = hasText(`rules.amount.${name}`)
    ? w(`amount.${name}`)
    : componentName(policy, component)
      ? componentName(policy, component)
      : AMOUNTS.includes(first)
        ? w('part', { whole: w(`amount.${first}`), part: componentName(policy, name.slice(first.length + 1)) || name })
        : hasText(`rules.number.${name}`)
          ? w(`number.${name}`)
          : factWords(policy, name)
  return instead ? w('instead', { what, of: list(instead.map((id) => tierOrGroup(policy, id))) }) : what
}

/** The name of a component of the price, which may be a further product; '' if there is none. */
export function componentName(policy, id) {
  return say(policy.vocabulary?.components?.[id] ?? policy.vocabulary?.products?.[id])
}

const tierOrGroup = (policy, id) => nameOf(policy, policy.vocabulary?.tiers?.[id] ? 'tiers' : 'groups', id)

/** What a declared fact is called: there is only its question. */
export function factWords(policy, id) {
  const bare = id.replace(/^(facts|choices)\./, '')
  return hasText(`fact.${bare}`)
    ? w(`factName.${bare}`)
    : w('answerTo', { text: say(policy.facts?.[bare]?.ask) || bare })
}

/** The words of a value of a choice. */
export function choiceWords(policy, fact, value) {
  const kinds = { group: 'groups', tier: 'tiers', unit: 'units', channel: 'channels' }
  return choiceName(policy, fact, value) || (kinds[fact] ? nameOf(policy, kinds[fact], value) : String(value))
}
