// What changed from one year's answer to the next, tier by tier.

import { fenOf, inYuan } from '../../lib/amounts.js'
import { inYear } from '../../lib/days.js'
import { money, t } from '../../lib/language.js'
import { keysOf, outlineOf } from './outline.js'
import { shared } from '../answer/tiers.js'
import './texts.js'

/**
 * The changes in the order of the answer, each once: one sentence with the clauses of both years, and the tiers that it holds for.
 *
 * @param before  last year's policy and quote
 * @param after  this year's
 */
export function changesOf(before, after) {
  const tiers = [...new Set([after, before].flatMap(({ quote }) => quote.options.map(({ tier }) => tier)))]
  const found = shared(
    tiers.map((tier) => ({ tier, changes: changesIn(tier, before, after) })),
    ({ changes }) => changes,
  )
  const rank = ({ item }) => item.rank
  return found.sort(
    (one, other) => rank(one) - rank(other) || tiers.indexOf(one.tiers[0]) - tiers.indexOf(other.tiers[0]),
  )
}

function changesIn(tier, before, after) {
  const [earlier, later] = [before, after].map(({ quote, policy }) => {
    const option = quote.options.find((each) => each.tier === tier)
    return option && outlineOf(option, policy)
  })
  const years = { before: before.policy.year, after: after.policy.year }
  if (!earlier) return [{ rank: 0, text: t('why.newTier', years), sources: [] }]
  if (!later) return [{ rank: 0, text: t('why.noTier', years), sources: [] }]
  return keysOf([later, earlier])
    .map((key) => [earlier, later].map((lines) => lines.find((each) => each.key === key)))
    .filter(([one, other]) => comparable(one, other, earlier, later) && !same(one, other, years))
    .map(([one, other]) => sentence(one, other, years))
}

/** Where one of the years takes no payment, only that is worth saying. */
function comparable(one, other, earlier, later) {
  return (one ?? other).key === 'outcome' || [earlier, later].every((lines) => lines.length > 1)
}

function same(one, other, years) {
  if (!one || !other || one.code !== other.code) return false
  if (one.days && other.days)
    return String(one.days.map((day) => day && inYear(day, years.after - years.before))) === String(other.days)
  return one.amount !== undefined ? one.amount === other.amount : one.text === other.text
}

function sentence(one, other, years) {
  const { key, what, rank } = other ?? one
  const values = {
    what,
    ...years,
    earlier: one?.text,
    later: other?.text,
    difference: difference(one?.amount, other?.amount),
  }
  const kind = !one ? 'added' : !other ? 'gone' : key === 'outcome' ? 'outcome' : 'changed'
  const sources = [
    [years.before, one],
    [years.after, other],
  ]
    .filter(([, line]) => line?.source)
    .map(([year, { source }]) => t('why.source', { year, source }))
  return { rank, text: t(`why.${kind}`, values), sources }
}

function difference(one, other) {
  if (!one || !other) return ''
  const fen = fenOf(other) - fenOf(one)
  return t(fen > 0 ? 'why.more' : 'why.less', { amount: money(inYuan(Math.abs(fen))) })
}
