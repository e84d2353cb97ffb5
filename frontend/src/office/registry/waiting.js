// What waits on the roll for whoever keeps it.

import { send } from '../../lib/http.js'
import { may } from '../session.js'
import { imports } from './imports.js'
import { KEEPERS, base } from './roll.js'

const SHOWN = 20

export async function waitingOnTheRoll(signal) {
  if (!may(KEEPERS)) return []
  const [files, pairs] = await Promise.all([
    send(`${imports()}?state=waiting&sort=-at&size=${SHOWN}`, undefined, signal),
    send(`${base()}/duplicates?sort=at&size=1`, undefined, signal),
  ])
  return [...files.items.map(ofFile), ...ofPairs(pairs)]
}

const ofFile = ({ id, kind, by, at, rejected }) => ({
  kind: `import-${kind}`,
  by,
  at,
  rejected,
  to: `/imports/${id}`,
})

const ofPairs = ({ items, total }) =>
  items.map(({ at }) => ({ kind: 'duplicates', by: '', at, count: total, to: '/residents/duplicates' }))
