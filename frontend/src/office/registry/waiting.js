// What waits on the roll for whoever keeps it.

import { send } from '../../lib/http.js'
import { may } from '../../lib/session.js'
import { BRINGERS, imports } from './imports.js'
import { KEEPERS, base } from './roll.js'

const SHOWN = 20
const NONE = { items: [], total: 0 }

export async function waitingOnTheRoll(signal) {
  const [files, pairs] = await Promise.all([
    may(BRINGERS) ? send(`${imports()}?state=waiting&sort=-at&size=${SHOWN}`, undefined, signal) : NONE,
    may(KEEPERS) ? send(`${base()}/duplicates?sort=at&size=1`, undefined, signal) : NONE,
  ])
  return [...files.items.filter(matters).map(ofFile), ...ofPairs(pairs)]
}

/** A file that changes nothing waits for nobody, unless rows of it are to be mended. */
const matters = (file) => file.new + file.changed + file.rejected > 0

const ofFile = ({ id, kind, by, at, rejected }) => ({
  kind: `import-${kind}`,
  by,
  at,
  rejected,
  to: `/imports/${id}`,
})

const ofPairs = ({ items, total }) =>
  items.map(({ at }) => ({ kind: 'duplicates', by: '', at, count: total, to: '/residents/duplicates' }))
