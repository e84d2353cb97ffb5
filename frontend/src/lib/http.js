// Requests to the server, and why there is no answer.

import { languageTag } from './language.js'

const PATIENCE_MS = 20_000

/** How long a large file may be on its way. */
export const FILE_PATIENCE_MS = 1_800_000

/** Why there is no answer: `lost` (no connection, worth repeating) or what the server said, all of it in `told`. */
export class Problem extends Error {
  constructor({ lost = false, status = 0, code = '', title = '', faults = [], retryAfter = 0, told = {}, tag = null }) {
    super(title || code || 'no connection')
    Object.assign(this, { lost, status, code, title, faults, retryAfter, told, tag })
  }
}

/** What a page of somebody who is signed in proves itself with; empty for nobody. */
let proof = ''
let whenSignedOut = () => {}

/** From now on requests that change something carry the token against forged ones. */
export function proveWith(token) {
  proof = token
}

/** Calls the listener when the server says that a session has ended. */
export function onSignedOut(listener) {
  whenSignedOut = listener
}

/**
 * Asks the server: with a body it is a POST of JSON, without one a GET. Nothing a person tells is ever part of an address.
 *
 * @param signal ends the request early
 * @returns what the answer's JSON says; throws a Problem
 */
export async function send(address, body, signal) {
  return (await ask(address, { body, signal })).content
}

/**
 * As `send`, for requests of other kinds.
 *
 * @param options method, body (sent as JSON, with a `type` as the text of that media type that it is), further headers, accept (a media type
 *     other than JSON is answered as a Blob), patience in milliseconds, signal
 * @returns `{content, tag}`: what was answered, null where that is nothing, and its ETag
 */
export async function ask(address, { method, body, type, headers = {}, accept, patience = PATIENCE_MS, signal } = {}) {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), patience)
  signal?.addEventListener('abort', () => given.abort(), { once: true })
  const kind = method ?? (body === undefined ? 'GET' : 'POST')
  try {
    const response = await fetch(address, {
      method: kind,
      headers: {
        'Accept-Language': languageTag.value,
        ...(body === undefined ? {} : { 'Content-Type': type ?? 'application/json' }),
        ...(accept ? { Accept: accept } : {}),
        ...(kind === 'GET' || !proof ? {} : { 'X-CSRF-Token': proof }),
        ...headers,
      },
      body: body === undefined || type ? body : JSON.stringify(body),
      signal: given.signal,
    })
    if (!response.ok) throw await problemOf(response)
    const content = response.status === 204 ? null : await (accept ? response.blob() : response.json())
    return { content, tag: response.headers.get('ETag') }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem({ lost: true })
  } finally {
    clearTimeout(timer)
  }
}

async function problemOf(response) {
  const told = await response.json().catch(() => ({}))
  if (told.code === 'SIGN_IN_REQUIRED') whenSignedOut()
  return new Problem({
    status: response.status,
    code: told.code,
    title: told.title,
    faults: told.faults,
    retryAfter: Number(response.headers.get('Retry-After')) || 0,
    told,
    tag: response.headers.get('ETag'),
  })
}
