// What the server found wrong with an answer, brought back to the step that asked for it.

import { readPairs, stepOf } from './answers.js'
import { isDay } from '../../lib/days.js'
import { day, hasText, list, t } from '../../lib/language.js'
import { answerText, labelOf } from '../answer/given.js'
import { nameOf } from '../published.js'

export function textOf(fault, answers, policy) {
  const both = CONTRADICTIONS.includes(fault.code) ? bothFacts(fault.pointer.split('/').slice(1), answers, policy) : ''
  return both || t(hasText(`fault.${fault.code}`) ? `fault.${fault.code}` : 'fault.other')
}

const CONTRADICTIONS = ['CONTRADICTION', 'PAYMENT_BEFORE_BIRTH']

/** Two answers that cannot both be so, each as it was given; '' where the page does not know which two. */
function bothFacts([first, second, third], answers, policy) {
  const { birthDate, payDate, group } = answers
  const born = isDay(birthDate) && { birth: day(birthDate) }
  const paid = isDay(payDate) && { paid: day(payDate) }
  if (first === 'birthDate' && born && paid) return t('contradiction.birth', { ...born, ...paid })
  if (first === 'history') return ofYear(second, born, paid, birthDate)
  if (first === 'categories' && third === 'recognisedOn') return ofRecognition(Number(second), answers, policy, born)
  if (first === 'events' && paid && isDay(readPairs(answers.events)[second])) {
    return t('contradiction.event', {
      event: nameOf(policy, 'events', second),
      day: day(readPairs(answers.events)[second]),
      ...paid,
    })
  }
  return first === 'group' ? ofGroup(group, answers, policy) : ''
}

function ofYear(year, born, paid, birthDate) {
  if (born && Number(year) < Number(birthDate.slice(0, 4))) return t('contradiction.history', { year, ...born })
  return paid ? t('contradiction.future', { year, ...paid }) : ''
}

function ofRecognition(place, answers, policy, born) {
  const id = (answers.categories ?? '').split(',')[place]
  const recognised = readPairs(answers.recognised)[id]
  return born && isDay(recognised)
    ? t('contradiction.recognised', { category: nameOf(policy, 'categories', id), day: day(recognised), ...born })
    : ''
}

/** Which facts a group rests on stands in the policy; all that can be among them are named. */
function ofGroup(group, answers, policy) {
  const others = Object.keys(answers).filter((step) => step === 'birthDate' || step.startsWith('facts.'))
  const told = others.map((step) => `${labelOf(policy, step)} ${answerText(policy, step, answers[step])}`)
  return others.length ? t('contradiction.group', { group: nameOf(policy, 'groups', group), others: list(told) }) : ''
}

/** Where to go to mend the first fault of a problem: step, answers without the wrong one, what is wrong; or null. */
export function remedyOf(problem, answers, policy) {
  const fault = problem?.faults?.find((each) => answers[stepOf(each.pointer)] !== undefined)
  if (!fault) return null
  const step = stepOf(fault.pointer)
  const { [step]: wrong, ...rest } = answers
  return { step, answers: rest, fault: { step, text: textOf(fault, answers, policy), answer: wrong } }
}
