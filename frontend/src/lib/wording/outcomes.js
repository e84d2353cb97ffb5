// What rows decide, in words: the `then` of each table as short lines.

import { say } from '../language.js'
import { nameOf, rowsOf } from '../../public/published.js'
import { generalAmount } from './prices.js'
import { componentName, valuePhrase, valueWords } from './values.js'
import { joined, raw, w } from './texts.js'

const BENEFIT_LINES = ['lump', 'deductible', 'ceiling', 'billCeiling', 'rateLimit']
const WAIT_LINES = ['fixed', 'variable', 'atLeast', 'start', 'firstCovered']

/** Components of a price; the usual one is not named where it stands alone. */
export function priceLines(policy, { then }) {
  const entries = Object.entries(then)
  const plain = entries.length === 1 && entries[0][0] === usualComponent(policy)
  return entries.map(([id, value]) =>
    plain
      ? valueWords(policy, value)
      : w('component', { name: componentName(policy, id) || id, amount: valueWords(policy, value) }),
  )
}

/** The component that most rows of the price set. */
function usualComponent(policy) {
  const counts = new Map()
  for (const id of rowsOf(policy, 'fees').flatMap((row) => Object.keys(row.then ?? {})))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0]
}

/** A subsidy: how it is reckoned, and where that is plain, what it comes to for those who pay the general price. */
export function subsidyLines(policy, { then }, tier) {
  if (then.none) return [w('noSubsidy')]
  const words = then.amount === undefined ? valueWords(policy, then) : valueWords(policy, then.amount)
  const amount = generalAmount(policy, then, tier)
  return amount ? [valueWords(policy, amount), w('bracketed', { text: words })] : [words]
}

/** Who pays a subsidy. */
export function funderWords(policy, { then }) {
  const name = (id) => nameOf(policy, 'funders', id)
  if (then.none) return ''
  if (!then.shares) return then.funder ? w('funder', { names: name(then.funder) }) : ''
  return w('funder', {
    names: then.shares
      .map(({ funder, percent, amount }) =>
        percent !== undefined
          ? w('funderShare', { name: name(funder), share: `${percent}%` })
          : amount !== undefined
            ? w('funderShare', { name: name(funder), share: valueWords(policy, amount) })
            : w('funderRest', { name: name(funder) }),
      )
      .join(w('comma')),
  })
}

/** What a window covers, and what it asks for. */
export function coverLines(policy, { then }) {
  if (!then?.cover) return []
  const { from, to, retroactive } = then.cover
  return [
    w(to ? 'coverTo' : 'cover', { from: valuePhrase(policy, from), to: valuePhrase(policy, to) }),
    retroactive && w('retroactive', { day: valuePhrase(policy, retroactive) }),
  ].filter(Boolean)
}

export function bringWords(policy, { bring }) {
  const ids = Array.isArray(bring)
    ? bring
    : bring
      ? [bring].flatMap((each) => (typeof each === 'string' ? each : [each.any ?? [], each.all ?? []].flat()))
      : []
  return ids.length
    ? w('bring', {
        names: joined(
          ids.map((id) => nameOf(policy, 'evidence', id)),
          'with',
        ),
      })
    : ''
}

export function waitLines(policy, { then }) {
  if ([then.fixed, then.variable].every((part) => /^0 /.test(part ?? '')) && !then.atLeast) return [w('noWait')]
  return WAIT_LINES.filter((key) => then[key] !== undefined && !/^0 /.test(then[key])).map((key) =>
    w(`wait.${key}`, { value: valueWords(policy, then[key]) }),
  )
}

export function incentiveLines(policy, { then }) {
  return ['years', 'raise']
    .filter((key) => then?.[key] !== undefined)
    .map((key) => w(`incentive.${key}`, { value: valueWords(policy, then[key]) }))
}

/** The joint ceiling of all incentives; '' without. */
export const limitWords = (policy) =>
  policy.incentives?.limit === undefined
    ? ''
    : w('incentive.limit', { value: valueWords(policy, policy.incentives.limit) })

export function refundLines(policy, { then }) {
  const amount = then.amount === undefined ? '' : w('refundAmount', { amount: valueWords(policy, then.amount) })
  return [w(then.refund ? 'refunded' : 'notRefunded'), amount, say(then.text)].filter(Boolean)
}

/** A row of the benefit table: deductible, rate, additions and ceilings. */
export function benefitLines(policy, { then }) {
  const lines = []
  if (then.base) lines.push(w(`benefit.base.${then.base}`))
  if (then.rate !== undefined) lines.push(w('benefit.rate', { rate: points(policy, then.rate) }))
  if (then.bands)
    lines.push(w('benefit.bands', { bands: then.bands.map((band) => bandWords(policy, band)).join(w('comma')) }))
  if (then.addition !== undefined) lines.push(addition(policy, then))
  for (const key of BENEFIT_LINES.filter((each) => then[each] !== undefined)) {
    lines.push(
      w(`benefit.${key}`, { value: key === 'rateLimit' ? points(policy, then[key]) : valueWords(policy, then[key]) }),
    )
  }
  return lines.length ? lines : [raw(then)]
}

const points = (policy, value) =>
  typeof value === 'object'
    ? valueWords(policy, value)
    : `${/^[-\d.]+$/.test(value) ? value : valueWords(policy, value)}%`

function bandWords(policy, { upTo, rate }) {
  return upTo === undefined
    ? w('benefit.above', { rate: points(policy, rate) })
    : w('benefit.upTo', { amount: valueWords(policy, upTo), rate: points(policy, rate) })
}

function addition(policy, { addition: value, on }) {
  const less = String(value).startsWith('-')
  const text = w(less ? 'benefit.cut' : 'benefit.addition', {
    points: less ? String(value).slice(1) : /^[\d.]+$/.test(value) ? String(value) : valueWords(policy, value),
  })
  return on && on !== 'all' ? w('benefit.on', { what: w(`number.bill.${on}`), text }) : text
}
