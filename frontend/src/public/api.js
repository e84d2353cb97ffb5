// The public HTTP interface. Nothing a person tells is ever part of an address: facts travel in the body.

import { ask as request, send } from '../lib/http.js'
import { languageTag } from '../lib/language.js'
import { sharedRequests } from '../lib/sharing.js'
import { keep, recall } from './kept.js'

const BASE = '/api/v1/public/counties'
const RECEIPTS = '/api/v1/public/receipts'
const REMEMBERED = 40

const answers = new Map()
const share = sharedRequests()

export function getCounties(signal) {
  return published('', signal)
}

export function getCounty(code, signal) {
  return published(`/${code}`, signal)
}

export function getPolicy({ county, year }, signal) {
  return published(`/${county}/policies/${year}?reader=residents`, signal)
}

export function getQuestions(place, facts, signal) {
  return ask(place, 'questions', facts, signal)
}

export function getQuote(place, facts, signal) {
  return ask(place, 'quotes', facts, signal)
}

/** An answer beside that of another place, `from`, each to its own facts. */
export function getComparison(place, from, facts, signal) {
  return ask(place, `comparisons?with=${from.county}/${from.year}`, facts, signal)
}

export function getCurve(place, facts, signal) {
  const { payDate, ...undated } = facts
  return ask(place, 'curve', undated, signal)
}

export function getReimbursement(place, bill, signal) {
  return ask(place, 'reimbursements', bill, signal)
}

/**
 * Says that the answer to these facts was not right; gives the code by which an officer of the county finds it.
 *
 * @param key the same each time that this is tried
 */
export async function tellDoubt({ county, year }, facts, key, signal) {
  const headers = { 'Idempotency-Key': key }
  return (await request(`${BASE}/${county}/policies/${year}/doubts`, { body: facts, headers, signal })).content
}

/** What stands on a receipt, by the code that is printed on it. It may become void: asked anew each time. */
export function getReceipt(code, signal) {
  return send(`${RECEIPTS}/${encodeURIComponent(code)}`, undefined, signal)
}

function ask({ county, year }, resource, body, signal) {
  return once(`/${county}/policies/${year}/${resource}`, body, signal)
}

/** Forgets all that the server said of anybody; what it says to everybody is kept. */
export function forgetAnswers() {
  for (const key of [...answers.keys()]) if (JSON.parse(key)[2] !== null) answers.delete(key)
}

/** What the server says to everybody; without a connection, what it last said. */
async function published(path, signal) {
  const address = `${BASE}${path}${path.includes('?') ? '&' : '?'}${languageTag.value}`
  try {
    return await once(path, undefined, signal, (answer) => keep(address, answer))
  } catch (problem) {
    const known = problem.lost && (await recall(address))
    if (!known) throw problem
    return known
  }
}

/** Answers are kept for this visit, so that going back and forth costs no data; parts of a page that ask the same at once share one request. */
async function once(path, body, signal, heard = () => {}) {
  const key = JSON.stringify([languageTag.value, path, body])
  if (!answers.has(key)) {
    const answer = await share(key, (end) => send(BASE + path, body, end), signal)
    if (!answers.has(key)) heard(answer)
    answers.set(key, answer)
    if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value)
  }
  return answers.get(key)
}
