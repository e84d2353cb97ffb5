// Choices by who certifies them, so that everybody finds their own and knows whom to ask.

import { say, t } from '../../lib/language.js'
import { nameOf } from '../published.js'

/**
 * Sections of a question's choices in the policy's order, each with its title; without one where nobody certifies anything. What nobody is
 * named for comes last.
 */
export function certified(policy, { fact, choices }) {
  const words = (policy.vocabulary && policy.vocabulary[fact]) || {}
  const found = new Map()
  for (const { value, text } of choices) {
    const { authority = '', about } = words[value] || {}
    found.set(authority, [...(found.get(authority) ?? []), { value, text, note: say(about) }])
  }
  const sections = [...found].sort(([one], [other]) => (one === '') - (other === ''))
  return sections.map(([id, options]) => ({ id, title: titleOf(policy, id, sections.length), options }))
}

function titleOf(policy, authority, count) {
  if (authority) return t('question.certifiedBy', { authority: nameOf(policy, 'authorities', authority) })
  return count > 1 ? t('question.certifiedByOthers') : ''
}
