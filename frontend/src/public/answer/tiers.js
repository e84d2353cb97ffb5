// Tiers often answer alike: what they share is said once, what differs is said with the tier's name.

import { isZero } from '../../lib/amounts.js'

/**
 * Items of all options, each once, with the tiers that it holds for; those of one kind stand together.
 *
 * @param pick gives the items of an option
 */
export function shared(options, pick) {
  const found = new Map()
  for (const option of options) {
    pick(option).forEach((item, place) => {
      const key = JSON.stringify(item)
      if (found.has(key)) found.get(key).tiers.push(option.tier)
      else found.set(key, { key, item, place, tiers: [option.tier] })
    })
  }
  return [...found.values()]
    .sort((one, other) => one.place - other.place)
    .map((entry) => ({ ...entry, all: entry.tiers.length === options.length }))
}

/** Whether every payment that is taken would be for nothing: it is warned against, not offered. */
export function isInVain(options) {
  const accepted = options.filter(({ outcome }) => outcome === 'ACCEPTED')
  return (
    accepted.length > 0 && accepted.every(({ payable, warnings }) => noDayIsLeft(warnings ?? []) && !isFree(payable))
  )
}

/** Whether nothing is taken because the person is insured already, which is good news. */
export const isCovered = (options) =>
  options.every(({ refusals = [] }) => refusals.some(({ code }) => code === 'ALREADY_COVERED'))

/** Whether something is taken and nothing is to be paid for it, whichever tier is chosen: then there is no payment to speak of. */
export function isForNothing(options) {
  return options.length > 0 && options.every(({ outcome, payable }) => outcome === 'ACCEPTED' && isFree(payable))
}

const isFree = (payable) => payable !== null && isZero(payable)

/** Whether a payment is taken that no covered day follows. */
export const noDayIsLeft = (warnings) =>
  warnings.some(({ code }) => code === 'WAIT_OUTLIVES_YEAR' || code === 'NO_COVER_LEFT')

/** What of an option's warnings somebody can act on, or which keeps what they pay or when they are covered open: what else a document leaves open is nothing for a payer. */
export function actionable(option) {
  if (isInVain([option])) return []
  const decided = option.payable !== null && Boolean(option.coverage && option.coverage.from)
  return option.warnings.filter(({ code }) => !(decided && code === 'UNSPECIFIED'))
}
