// The stretches of payment days, as they are shown.

import { isInVain } from './tiers.js'

/** What a reader sees of a stretch. */
const seen = ({ options }) =>
  JSON.stringify(
    options.map(({ tier, outcome, payable, coverage, coverageRule, refusals, warnings }) => [
      tier,
      outcome,
      payable,
      coverageRule ?? coverage?.from,
      outcome === 'ACCEPTED' ? (warnings ?? []).map(({ code }) => code) : refusals[0]?.text,
    ]),
  )

/** What is paid on a day of a stretch, and whether it buys any cover. */
const price = ({ options }) =>
  JSON.stringify(options.map((option) => [option.tier, option.outcome, option.payable, isInVain([option])]))

/**
 * The last day on which the price of a day of payment holds; '' where no day is the last, or nothing is paid that day.
 *
 * @param dayBefore gives the day before another one
 */
export function lastDayAtThisPrice(segments, day, dayBefore) {
  const here = segments.findIndex(({ from, until }) => from <= day && (!until || day < until))
  if (here < 0 || isInVain(segments[here].options)) return ''
  if (!segments[here].options.some(({ outcome }) => outcome === 'ACCEPTED')) return ''
  let last = here
  while (isContinued(segments[last], segments[last + 1])) last += 1
  return segments[last].until ? dayBefore(segments[last].until) : ''
}

const isContinued = (one, next) => next && next.from === one.until && price(next) === price(one)

/** Neighbours that read alike are one stretch. */
export function joined(segments) {
  const found = []
  for (const segment of segments) {
    const last = found[found.length - 1]
    if (last && last.until === segment.from && seen(last) === seen(segment)) last.until = segment.until
    else found.push({ ...segment })
  }
  return found
}
