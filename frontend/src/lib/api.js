// The public HTTP interface. Nothing a person tells is ever part of an address: facts travel in the body.

import { languageTag } from './language.js'

const BASE = '/api/v1/public/counties'
const PATIENCE_MS = 20_000
const REMEMBERED = 40

/** Why there is no answer: `lost` (no connection, worth repeating) or what the server said. */
export class Problem extends Error {
  constructor({ lost = false, status = 0, code = '', title = '', faults = [], retryAfter = 0 }) {
    super(title || code || 'no connection')
    Object.assign(this, { lost, status, code, title, faults, retryAfter })
  }
}

const answers = new Map()

export function getCounties(signal) {
  return once('', undefined, signal)
}

export function getPolicy({ county, year }, signal) {
  return once(`/${county}/policies/${year}`, undefined, signal)
}

export function getQuestions(place, facts, signal) {
  return ask(place, 'questions', facts, signal)
}

export function getQuote(place, facts, signal) {
  return ask(place, 'quotes', facts, signal)
}

export function getCurve(place, facts, signal) {
  const { payDate, ...undated } = facts
  return ask(place, 'curve', undated, signal)
}

export function getReimbursement(place, bill, signal) {
  return ask(place, 'reimbursements', bill, signal)
}

function ask({ county, year }, resource, body, signal) {
  return once(`/${county}/policies/${year}/${resource}`, body, signal)
}

/** Answers are kept for this visit, so that going back and forth costs no data. */
async function once(path, body, signal) {
  const key = JSON.stringify([languageTag.value, path, body])
  if (!answers.has(key)) {
    const answer = await send(path, body, signal)
    answers.set(key, answer)
    if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value)
  }
  return answers.get(key)
}

async function send(path, body, signal) {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), PATIENCE_MS)
  signal?.addEventListener('abort', () => given.abort(), { once: true })
  try {
    const response = await fetch(BASE + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Accept-Language': languageTag.value, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: given.signal,
    })
    if (response.ok) return await response.json()
    throw await problemOf(response)
  } catch (error) {
    throw error instanceof Problem ? error : new Problem({ lost: true })
  } finally {
    clearTimeout(timer)
  }
}

async function problemOf(response) {
  const told = await response.json().catch(() => ({}))
  return new Problem({
    status: response.status,
    code: told.code,
    title: told.title,
    faults: told.faults,
    retryAfter: Number(response.headers.get('Retry-After')) || 0,
  })
}
