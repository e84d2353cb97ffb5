// What a share of the price comes to for those who pay the general price.

import { fenOf, inYuan } from '../amounts.js'
import { rowsOf } from '../../public/published.js'
import { parse } from './formula.js'

/** The amount of a subsidy in a tier where it is a share of the general price; '' where it depends on more. */
export function generalAmount(policy, { percent, of, round, to }, tier) {
  if (percent === undefined || round || to) return ''
  const base = generalPrice(policy, of, tier)
  return base && inYuan(Math.round((fenOf(base) * Math.round(Number(percent) * 10_000)) / 1_000_000))
}

/** The amount that the last row without any further condition sets for a component in a tier. */
function generalPrice(policy, of, tier) {
  const tree = parse(of)
  if (tree?.kind !== 'name' || (tree.instead ?? []).length > 1) return ''
  const component = tree.name.replace(/^fee\./, '')
  const instead = tree.instead?.[0] ?? tier
  const rows = rowsOf(policy, 'fees').filter(({ when = {} }) => {
    const { tier: own, ...rest } = when
    return !Object.keys(rest).length && (own === undefined || [own].flat().includes(instead))
  })
  const named = rows.filter(({ then }) => (component === 'fee' ? Object.keys(then).length === 1 : component in then))
  const others = rowsOf(policy, 'fees').filter(
    ({ then }) => component === 'fee' && Object.keys(then).some((id) => !(id in (named[0]?.then ?? {}))),
  )
  const amount = others.length
    ? undefined
    : named[0]?.then[component === 'fee' ? Object.keys(named[0].then)[0] : component]
  return /^\d+\.\d\d$/.test(amount) ? amount : ''
}
