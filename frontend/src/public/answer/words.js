// Parts of an answer in words.

import { day, money, period, t } from '../../lib/language.js'
import { noDayIsLeft } from './tiers.js'

/** Fixed and variable part of a wait, each '' for none. */
export const waitParts = (waiting) =>
  (waiting ? [waiting.fixed, waiting.variable] : []).map((part) => (part ? period(part) : t('undecided')))

/** How long the wait is. */
export function waitText(waiting) {
  const parts = waitParts(waiting)
  return parts.every(Boolean)
    ? t('cover.waitBoth', { fixed: parts[0], variable: parts[1] })
    : t('cover.wait', { period: parts.join('') })
}

/** What a reward is worth, and who decides it where the text does not. */
export const rewardTexts = ({ years, yearsAtLeast, raise, beforeLimit, unspecifiedBy }) =>
  [
    years ? t(yearsAtLeast ? 'rewards.yearsAtLeast' : 'rewards.years', { years }) : '',
    raise ? t('rewards.raise', { amount: money(raise) }) : '',
    beforeLimit && beforeLimit !== raise ? t('rewards.limited', { amount: money(beforeLimit) }) : '',
    unspecifiedBy ? t('rewards.open', { by: unspecifiedBy }) : '',
  ].filter(Boolean)

/** From when an option covers, or that it covers no day. */
export function coverText({ coverage, warnings }) {
  if (coverage?.from) return t('answer.coveredFrom', { day: day(coverage.from) })
  return t(noDayIsLeft(warnings) ? 'answer.noDay' : 'cover.undecided')
}
