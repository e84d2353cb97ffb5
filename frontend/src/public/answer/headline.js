// The answer in one sentence.

import { isZero } from '../../lib/amounts.js'
import { hasText, money, t } from '../../lib/language.js'
import { isInVain } from './tiers.js'

/** @param over whether the year has passed: then it is told as what was */
export function headline(quote, over) {
  if (!quote) return ''
  const say = (key, values) => t(`answer.${over ? 'was' : 'is'}.${key}`, values)
  const accepted = quote.options.filter((option) => option.outcome === 'ACCEPTED')
  if (!accepted.length) return refused(quote.options)
  if (isInVain(accepted)) return say('inVain')
  const payable = new Set(accepted.map((option) => option.payable))
  if (payable.size > 1) return say('some')
  const [amount] = payable
  if (amount === null) return say('undecided')
  return isZero(amount) ? say('free') : say('one', { amount: money(amount) })
}

function refused(options) {
  const code = options[0]?.refusals[0]?.code
  return t(hasText(`answer.${code}`) ? `answer.${code}` : 'answer.refused')
}
