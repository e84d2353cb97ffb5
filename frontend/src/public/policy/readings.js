// How open points were read: each said once below the table whose rows rest on it, and numbered there.

import { say } from '../../lib/language.js'
import { rowsOf } from '../published.js'

/** The readings that rows rest on, in the order in which they are first named. */
export function readingsOf(policy, rows) {
  const named = [...new Set(rows.flatMap((row) => row.assumptions))]
  return named
    .map((id) => rowsOf(policy, 'assumptions').find((assumption) => assumption.id === id))
    .filter(Boolean)
    .map(({ id, text }, place) => ({ id, number: place + 1, text: say(text) }))
}

/** The numbers of those that one row rests on. */
export function numbersOf(readings, row) {
  return readings.filter(({ id }) => row.assumptions.includes(id)).map(({ number }) => number)
}
