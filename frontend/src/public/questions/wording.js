// The heading and the reason of a question page. A page of one question takes them from the policy.

import { hasText, t } from '../../lib/language.js'

export function titleOfPage(page) {
  const [only] = page.questions
  if (page.step === 'history' && !page.several) return only.text
  return hasText(`question.${page.step}`) ? t(`question.${page.step}`) : only.text
}

/** The groups to choose from; that of everybody who is in no other has no name that people know themselves by. */
export function groupsNamed(policy, choices) {
  const fallback = policy.facts && policy.facts.group && policy.facts.group.default
  return choices.map(({ value, text }) => ({
    value,
    text: value === fallback ? t('question.forOthers', { name: text }) : text,
  }))
}

export function whyOfPage(page) {
  const told = page.questions[0].why
  return told || (hasText(`question.${page.step}Why`) ? t(`question.${page.step}Why`) : '')
}
