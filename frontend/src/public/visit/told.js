// What is told to the server under a policy: the answers, and what follows from them.

import { factsOf } from './answers.js'
import { typeOf } from '../published.js'
import { isInfant } from '../years.js'

/**
 * The body of a question to the server. Whoever chose another group where newborns have one of their own was not born lately, and is not asked for the day
 * of birth because of that.
 */
export function toldTo(policy, answers) {
  const facts = factsOf(answers, typeOf(policy))
  if (facts.birthDate || !facts.group || isInfant(policy, facts.group)) return facts
  const newbornsApart = policy.words.groups.some((group) => isInfant(policy, group))
  return newbornsApart ? { ...facts, events: { ...facts.events, birth: null } } : facts
}
