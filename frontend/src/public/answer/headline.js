// The answer in one sentence.

import { isZero } from '../../lib/amounts.js'
import { hasText, money, t } from '../../lib/language.js'
import { isInVain } from './tiers.js'

export function headline(quote) {
  if (!quote) return ''
  const accepted = quote.options.filter((option) => option.outcome === 'ACCEPTED')
  if (!accepted.length) return refused(quote.options)
  if (isInVain(accepted)) return t('answer.inVain')
  const payable = new Set(accepted.map((option) => option.payable))
  if (payable.size > 1) return t('answer.some')
  const [amount] = payable
  if (amount === null) return t('answer.undecided')
  return isZero(amount) ? t('answer.free') : t('answer.one', { amount: money(amount) })
}

function refused(options) {
  const code = options[0]?.refusals[0]?.code
  return t(hasText(`answer.${code}`) ? `answer.${code}` : 'answer.refused')
}
