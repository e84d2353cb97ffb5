// The heading and the reason of a question page. A page of one question takes them from the policy.

import { hasText, t } from '../../lib/language.js'

export function titleOfPage(page) {
  const [only, ...more] = page.questions
  if (page.step === 'history' && !more.length) return only.text
  return hasText(`question.${page.step}`) ? t(`question.${page.step}`) : only.text
}

export function whyOfPage(page) {
  const told = page.questions[0].why
  return told || (hasText(`question.${page.step}Why`) ? t(`question.${page.step}Why`) : '')
}
