// What waits on the roll for whoever keeps it.

import { send } from '../../lib/http.js'
import { may } from '../../lib/session.js'
import { corrections } from './corrections.js'
import { BRINGERS, imports } from './imports.js'
import { KEEPERS, base } from './roll.js'

const SHOWN = 20
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000
const NONE = { items: [], total: 0 }

export async function waitingOnTheRoll(signal) {
  const agent = may(['agent']) && !may(KEEPERS)
  const [files, pairs, proposals, refused] = await Promise.all([
    may(BRINGERS) ? send(`${imports()}?state=waiting&sort=-at&size=${SHOWN}`, undefined, signal) : NONE,
    may(KEEPERS) ? send(`${base()}/duplicates?sort=at&size=1`, undefined, signal) : NONE,
    may(KEEPERS) ? send(`${corrections()}?state=open&sort=at&size=1`, undefined, signal) : NONE,
    agent ? send(`${corrections()}?state=refused&sort=-decidedAt&size=${SHOWN}`, undefined, signal) : NONE,
  ])
  return [
    ...files.items.filter(matters).map(ofFile),
    ...ofPairs(pairs),
    ...ofProposals(proposals),
    ...ofRefused(refused),
  ]
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

const ofProposals = ({ items, total }) =>
  items.map(({ at }) => ({ kind: 'corrections', by: '', at, count: total, to: '/corrections?state=open' }))

/** What was refused of late, which nobody has to do anything about but should know. */
function ofRefused({ items }) {
  const recent = items.filter(({ decidedAt }) => Date.now() - Date.parse(decidedAt) < REMEMBERED_MS)
  if (!recent.length) return []
  const { decidedAt: at } = recent[recent.length - 1]
  return [{ kind: 'corrections-refused', by: '', at, count: recent.length, to: '/corrections?state=refused' }]
}
