// From the questions that can still change an answer to the pages that a visitor walks through.

import { UNKNOWN, readYears } from './answers.js'
import { groupQuestion, questionsOf } from './questions.js'
import { needsOf } from '../answer/needs.js'

const RECOGNISED = /^categories\.(.+)\.recognisedOn$/

/** The order in which people expect to be asked; what the server deems decisive decides among equals. */
const ORDER = [
  'payDate',
  'group',
  'birthDate',
  'sex',
  'residence',
  'unit',
  'categories',
  'recognised',
  'events',
  'evidence',
  'channel',
  'products',
  'facts',
  'history',
]

/** The page that a fact is asked on. */
export function stepOfFact(fact) {
  if (RECOGNISED.test(fact)) return 'recognised'
  if (fact === 'events.birth') return 'birthDate'
  return fact.startsWith('events.') ? 'events' : fact.startsWith('history.') ? 'history' : fact
}

/** Which earlier year a fact is about, on the page that asks for several; 0 for any other. */
export function yearOfFact(fact) {
  return fact.startsWith('history.') ? Number(fact.slice('history.'.length)) : 0
}

export function categoryOf(fact) {
  return RECOGNISED.exec(fact)?.[1] ?? ''
}

/**
 * Pages in order, each with its questions. The group is asked wherever rows tell groups apart: it often counts only together
 * with a second fact, as a student's day of entry, and each of the two alone changes nothing. All groups are offered that the policy tells
 * apart, those too that change no answer, such as newborns where it is their birth that counts.
 */
export function stepsOf(questions, policy, answers) {
  const pages = new Map()
  const asked = questions.find(({ fact }) => fact === 'group')
  const group = asked || answers.group === undefined ? groupQuestion(policy) : []
  for (const question of [...questions.filter((each) => each !== asked || !group.length), ...group]) {
    const step = stepOfFact(question.fact)
    if (pages.has(step)) pages.get(step).questions.push(question)
    else pages.set(step, { step, questions: [question] })
  }
  return [...pages.values()].sort((one, other) => rank(one.step) - rank(other.step))
}

/**
 * Questions whose answers change what is paid, on which days one is covered or whether a payment is taken at all, today or on a later day that would be
 * better. What changes rewards alone can be told from the answer on.
 *
 * @param quote what is answered so far; null where nothing is, so that all is worth asking
 */
export function worthAsking(questions, quote) {
  const idle = quote ? needsOf(quote.options).filter(({ matters, together }) => !matters && !together.length) : []
  return questions.filter(({ fact, later }) => later || !idle.some((need) => need.fact === fact))
}

function rank(step) {
  const place = ORDER.indexOf(step.startsWith('facts.') ? 'facts' : step)
  return place < 0 ? ORDER.length : place
}

/** The page of a step, asked by the server or not; undefined if there is none. */
export function pageOf(pages, step, policy, answers) {
  const found = pages.find((page) => page.step === step)
  if (found || answers[step] === undefined) return found
  const questions = questionsOf(policy, step, answers)
  return questions.length ? { step, questions } : undefined
}

/** Years that a page of history asks for and nothing was told of, not even "I do not know", the latest first. */
export function yearsOpen(page, answers) {
  const told = readYears(answers.history)
  return page.questions
    .map(({ fact }) => Number(fact.slice('history.'.length)))
    .filter((year) => answers.history !== UNKNOWN && told[year] === undefined)
    .sort((one, other) => other - one)
}

/** The first page that has not been answered, not even with "I do not know". What was told of one year may make an earlier one count. */
export function nextStep(pages, answers) {
  return pages.find(
    (page) =>
      answers[page.step] === undefined ||
      (page.step === 'payDate' && answers.payDate === UNKNOWN) ||
      (page.step === 'history' && yearsOpen(page, answers).length > 0),
  )
}
