// What waits on the roll for whoever keeps it.

import { send } from '../../lib/http.js'
import { may } from '../../lib/session.js'
import { corrections } from './corrections.js'
import { BRINGERS, imports } from './imports.js'
import { KEEPERS, base, lists } from './roll.js'

const SHOWN = 20
const MOST_LISTS = 100
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000
const NONE = { items: [], total: 0 }

export async function waitingOnTheRoll(signal) {
  const agent = may(['agent']) && !may(KEEPERS)
  const [files, pairs, proposals, refused, due, expiring] = await Promise.all([
    may(BRINGERS) ? send(`${imports()}?state=waiting&sort=-at&size=${SHOWN}`, undefined, signal) : NONE,
    may(KEEPERS) ? send(`${base()}/duplicates?sort=at&size=1`, undefined, signal) : NONE,
    may(KEEPERS) ? send(`${corrections()}?state=open&sort=at&size=1`, undefined, signal) : NONE,
    agent ? send(`${corrections()}?state=refused&sort=-decidedAt&size=${SHOWN}`, undefined, signal) : NONE,
    may(KEEPERS) ? send(`${lists()}?size=${MOST_LISTS}`, undefined, signal) : NONE,
    may(KEEPERS) ? send(`${base()}/roll/expiring`, undefined, signal) : [],
  ])
  return [
    ...files.items.filter(matters).map(ofFile),
    ...ofPairs(pairs),
    ...ofProposals(proposals),
    ...ofRefused(refused),
    ...due.items.filter(({ state }) => state === 'late').map(ofLate),
    ...expiring.map(ofExpiring),
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

const ofLate = ({ name, due }) => ({ kind: 'list-late', name, due, by: '', at: due, to: '/lists' })

/** What runs out soon, with the people whom it runs out for. */
const ofExpiring = ({ kind, people, year, until }) => ({
  kind: `expiring-${kind}`,
  count: people,
  year,
  until,
  by: '',
  at: until,
  to:
    kind === 'renewals' ? `/residents/reminders?year=${year}&insuredBefore=true` : `/residents?identityEndsBy=${until}`,
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
