// Ways to insure that are open to some people only, and whether they can be somebody's.

import { rowsOf } from '../published.js'

const EVENT = /"(events\.[\w-]+)"/g

/**
 * Ways to pay that may be somebody's. Where nothing is to be paid, those for people like them alone are ways to be registered.
 *
 * @param ways ids of those that may be theirs; without them, as in an answer of the release before, all may be
 */
export const waysOf = (policy, ways, free) =>
  rowsOf(policy, 'routes').filter(({ id, when }) => (!ways || ways.includes(id)) && (when || !free))

/** The fact by which a policy's windows know what is missing: a day of birth is an event to them. */
export const stepOfNeed = (fact) => (fact === 'birthDate' ? 'events.birth' : fact)

/**
 * Whether a window that rests on events can still be somebody's: one of them, at least, can still change their answer. What did not happen, or
 * cannot have happened at their age, cannot.
 *
 * @param open facts that can still change the answer
 */
export function canStillApply(policy, rule, open) {
  const row = rowsOf(policy, 'windows').find(({ id }) => id === rule)
  const events = [...(JSON.stringify((row && row.when) || {}).match(EVENT) || [])].map((text) => text.slice(1, -1))
  return !events.length || events.some((event) => open.includes(event))
}
