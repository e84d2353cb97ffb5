// An answer as lines that can be laid beside those of another year or county: what it is about, what is said, and the clause.

import { day, list, money, t } from '../../lib/language.js'
import { isZero } from '../../lib/amounts.js'
import { nameOf, rowsOf, titleOf, windowDays } from '../published.js'
import { rewardTexts, waitParts } from '../answer/words.js'

/**
 * The lines of one option, in the order in which they are read. Each has a `key` that is the same wherever the same thing
 * is meant, `what` it is, the `text`, the `source`, and for comparing an `amount`, a `code` or `days`.
 */
export function outlineOf(option, policy) {
  if (option.outcome !== 'ACCEPTED') return [refusal(option)]
  return [
    line('outcome', t('outline.outcome'), t('outline.accepted'), sourceOf(policy, option, 'windows')),
    sum('payable', t('outline.payable'), option.payable),
    ...components(option, policy),
    ...(isZero(option.surcharge)
      ? []
      : [sum('surcharge', t('bill.surcharge'), option.surcharge, sourceOf(policy, option, 'surcharges'))]),
    ...option.subsidies.flatMap((subsidy) => subsidyLines(option, policy, subsidy)),
    sum('fiscal', t('bill.fiscal'), option.fiscalContribution, sourceOf(policy, option, 'fiscal')),
    ...window(option, policy),
    ...cover(option, policy),
    line('wait', t('outline.wait'), waitLength(option.waiting), sourceOf(policy, option, 'waiting')),
    ...option.incentives.map((each) =>
      line(
        `reward.${each.id}`,
        titleOf(policy, each.id) || t('rewards.title'),
        rewardTexts(each).join(t('outline.sentence')) || t('outline.granted'),
        ruleSource(option, each.id),
      ),
    ),
    ...option.refunds.map((each) => line(`refund.${each.rule}`, t('refunds.title'), each.text, written(each))),
    ...(option.bring.length ? [line('bring', t('bring.title'), list(option.bring.map(({ text }) => text)), '')] : []),
  ]
}

const ORDER = [
  'outcome',
  'payable',
  'fee',
  'surcharge',
  'subsidy',
  'funder',
  'fiscal',
  'window',
  'from',
  'to',
  'retroactive',
  'wait',
  'reward',
  'refund',
  'bring',
]

const line = (key, what, text, source, rest = {}) => ({
  key,
  rank: ORDER.indexOf(key.split('.')[0]),
  what,
  text,
  source,
  ...rest,
})
const sum = (key, what, amount, source = '') => line(key, what, money(amount), source, { amount })

/** The keys of several outlines, in the order in which they are read. */
export function keysOf(outlines) {
  const lines = outlines.flat().sort((one, other) => one.rank - other.rank)
  return [...new Set(lines.map(({ key }) => key))]
}

function refusal({ refusals: [first] }) {
  if (!first) return line('outcome', t('outline.outcome'), t('answer.cannot'), '')
  const { code, text, nextOpensOn } = first
  const told = nextOpensOn
    ? t('outline.sentences', { first: text, second: t('refusal.opens', { day: day(nextOpensOn) }) })
    : text
  return line('outcome', t('outline.outcome'), told, written(first), { code, days: [nextOpensOn ?? ''] })
}

/** The price, or its components where there are several. */
function components(option, policy) {
  if (option.components.length === 1) return [sum('fee', t('bill.fee'), option.fee, sourceOf(policy, option, 'fees'))]
  return option.components.map(({ id, amount }) =>
    sum(
      `fee.${id}`,
      nameOf(policy, 'components', id),
      amount,
      sourceOf(policy, option, 'fees', (row) => id in row.then),
    ),
  )
}

function subsidyLines(option, policy, { category, amount, funder, rule }) {
  const what = category
    ? t('bill.subsidy', { category: nameOf(policy, 'categories', category) })
    : t('bill.plainSubsidy')
  const id = category ?? rule
  return [
    sum(`subsidy.${id}`, what, amount, ruleSource(option, rule)),
    ...(funder
      ? [
          line(
            `funder.${id}`,
            t('outline.funder', { what: category ? nameOf(policy, 'categories', category) : what }),
            nameOf(policy, 'funders', funder),
            ruleSource(option, rule),
          ),
        ]
      : []),
  ]
}

/** The window that the payment falls into. */
function window(option, policy) {
  if (!option.entry) return []
  const { rule } = option.entry
  const days = windowDays(policy, rule)
  const span = days?.from && days.until ? t('outline.span', { from: day(days.from), until: day(days.until) }) : ''
  const text = [titleOf(policy, rule), span].filter(Boolean).join(t('outline.comma'))
  return text
    ? [
        line(
          'window',
          t('outline.window'),
          text,
          ruleSource(option, rule),
          span ? { days: [days.from, days.until] } : {},
        ),
      ]
    : []
}

function cover(option, policy) {
  const source = sourceOf(policy, option, 'windows')
  const { from, to, retroactiveFrom } = option.coverage ?? {}
  return [
    line('from', t('outline.from'), from ? day(from) : t('undecided'), source, { days: [from ?? ''] }),
    ...(to ? [line('to', t('outline.to'), day(to), source, { days: [to] })] : []),
    ...(retroactiveFrom
      ? [line('retroactive', t('outline.retroactive'), day(retroactiveFrom), source, { days: [retroactiveFrom] })]
      : []),
  ]
}

function waitLength(waiting) {
  const parts = waitParts(waiting)
  if (!parts.some(Boolean)) return t('outline.noWait')
  return parts.every(Boolean) ? t('outline.waitBoth', { fixed: parts[0], variable: parts[1] }) : parts.join('')
}

/** Document and clause of the first reason that a row of a table gave. */
function sourceOf(policy, option, table, wanted = () => true) {
  const ids = rowsOf(policy, table)
    .filter(wanted)
    .map(({ id }) => id)
  const found = option.reasons.find(({ rule, document }) => document && ids.includes(rule))
  return found ? written(found) : ''
}

function ruleSource(option, rule) {
  const found = option.reasons.find((reason) => reason.rule === rule)
  return found?.document ? written(found) : ''
}

const written = ({ document, clause }) => (document ? t('reasons.source', { document, clause }) : '')
