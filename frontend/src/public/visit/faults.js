// What the server found wrong with an answer, brought back to the step that asked for it.

import { stepOf } from './answers.js'
import { hasText, t } from '../../lib/language.js'

export function textOf(fault) {
  return t(hasText(`fault.${fault.code}`) ? `fault.${fault.code}` : 'fault.other')
}

/** Where to go to mend the first fault of a problem: step, answers without the wrong one, what is wrong; or null. */
export function remedyOf(problem, answers) {
  const fault = problem?.faults?.find((each) => answers[stepOf(each.pointer)] !== undefined)
  if (!fault) return null
  const step = stepOf(fault.pointer)
  const { [step]: wrong, ...rest } = answers
  return { step, answers: rest, fault: { step, text: textOf(fault), answer: wrong } }
}
