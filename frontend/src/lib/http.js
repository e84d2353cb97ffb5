// Requests to the server, and why there is no answer.

import { languageTag } from './language.js'

const PATIENCE_MS = 20_000

/** Why there is no answer: `lost` (no connection, worth repeating) or what the server said. */
export class Problem extends Error {
  constructor({ lost = false, status = 0, code = '', title = '', faults = [], retryAfter = 0 }) {
    super(title || code || 'no connection')
    Object.assign(this, { lost, status, code, title, faults, retryAfter })
  }
}

/**
 * Asks the server: with a body it is a POST of JSON, without one a GET. Nothing a person tells is ever part of an address.
 *
 * @param signal ends the request early
 * @returns what the answer's JSON says; throws a Problem
 */
export async function send(address, body, signal) {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), PATIENCE_MS)
  signal?.addEventListener('abort', () => given.abort(), { once: true })
  try {
    const response = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'Accept-Language': languageTag.value,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
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
