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

/** The days on which the covers begin that are to be had on a day of a stretch; null where they move with the day of payment. */
function firstDays({ options }) {
  const accepted = options.filter(({ outcome }) => outcome === 'ACCEPTED')
  return accepted.some(({ coverageRule }) => coverageRule)
    ? null
    : JSON.stringify(accepted.map(({ coverage }) => coverage?.from))
}

/** The first day whose costs are borne, those that are made good included; '' where it moves with the day of payment. */
function earliest(segment) {
  const days = (firstDays(segment) === null ? [] : JSON.parse(firstDays(segment))).concat(
    segment.options.map(({ coverage }) => coverage && coverage.retroactiveFrom),
  )
  return days.filter(Boolean).sort()[0] ?? ''
}

/**
 * Until when a day of payment may be put off.
 *
 * @param dayBefore gives the day before another one
 * @param today what is past by then is no day to put anything off to
 * @returns `sooner`, whether some of those days let the cover begin earlier, as after an event that is still to come; `price`, the last day on which the price holds, and `cover`, the last one on which the cover begins on the same day, too; '' where no day is the last or it is past, or
 *     nothing is paid that day, and for `cover` where it begins later with each day
 */
export function lastDays(segments, day, dayBefore, today = '') {
  const here = segments.findIndex(({ from, until }) => from <= day && (!until || day < until))
  const none = { price: '', cover: '', sooner: false }
  if (here < 0 || isInVain(segments[here].options)) return none
  if (!segments[here].options.some(({ outcome }) => outcome === 'ACCEPTED')) return none
  const end = (alike) => {
    let end = here
    while (isContinued(segments[end], segments[end + 1]) && alike(segments[end], segments[end + 1])) end += 1
    return end
  }
  const last = (alike) => {
    const { until } = segments[end(alike)]
    const found = until ? dayBefore(until) : ''
    return found < today ? '' : found
  }
  const later = segments.slice(here + 1, end(() => true) + 1)
  return {
    sooner: later.some((segment) => earliest(segment) !== '' && earliest(segment) < earliest(segments[here])),
    price: last(() => true),
    cover: firstDays(segments[here]) === null ? '' : last((one, next) => firstDays(one) === firstDays(next)),
  }
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
