// What waits at the policy desk for whoever is signed in.

import { send } from '../../lib/http.js'
import { list, say } from '../../lib/language.js'
import { county, may, me } from '../../lib/session.js'
import { moment } from '../moments.js'
import { APPROVERS, DESK, WRITERS, comesAt, layersOf } from './states.js'

const NEWS = 14 * 24 * 60 * 60 * 1000

export async function waitingAtPolicyDesk(signal) {
  if (!may(DESK)) return []
  const { items } = await send(`/api/v1/counties/${county.value}/policies?size=500`, undefined, signal)
  return items.flatMap((year) => [
    ...ofDraft(year),
    ...ofWriting(year),
    ...ofParked(year),
    ...ofNothing(year),
    ...ofVersions(year),
    ...ofOthers(year),
    ...ofLayers(year),
  ])
}

function ofDraft({ year, draft }) {
  const kind = draft && kindOf(draft)
  if (!kind) return []
  const { by, at, comment } = kind === 'approve' ? draft.submission : draft.last
  const { obstacle, waiting } = draft
  const comes = obstacle && comesAt(obstacle)
  return [
    {
      kind,
      year,
      by,
      at,
      comment: kind === 'stale' ? obstacle.text : comment,
      layers: list((obstacle?.layers ?? []).map(({ name }) => say(name))),
      planned: comes ? moment(comes) : '',
      waiting,
      to: `/policies/${year}/draft/submission`,
    },
  ]
}

function kindOf({ state, hands, last, ...draft }) {
  if (state === 'submitted' && may(APPROVERS) && !hands.includes(me.value.username)) return 'approve'
  if (state === 'editing' && last.kind === 'rejected' && may(WRITERS)) return 'mend'
  if (state === 'approved' && (may(WRITERS) || may(APPROVERS))) return approvedKind(draft)
  return ''
}

/** What is approved is published, by itself or with what it stands on above; or is looked at anew. */
function approvedKind({ obstacle, joined, waiting }) {
  if (!obstacle && joined) return 'leftBehind'
  if (!obstacle) return waiting ? 'publishWith' : 'publish'
  if (obstacle.code !== 'LAYERS_AHEAD') return joined ? 'calledBack' : 'stale'
  if (comesAt(obstacle)) return 'plan'
  return joined ? 'joined' : 'join'
}

/** What others published for the county is told for a while, and what they planned as long as it waits. */
function ofOthers({ year, inForce, scheduled }) {
  if (!may(WRITERS) && !may(APPROVERS)) return []
  const now = inForce && Date.now() - Date.parse(inForce.publishedAt) < NEWS ? [inForce] : []
  const to = `/policies/${year}`
  return [
    ...now
      .filter(({ origin }) => origin === 'emergency')
      .map(({ version, publishedAt }) => ({ kind: 'emergency', year, version, by: '', at: publishedAt, to })),
    ...[...now, ...scheduled]
      .filter(({ publishedWith }) => publishedWith)
      .map(({ version, publishedWith, publishedAt, from }) => ({
        kind: 'together',
        year,
        version,
        layer: say(publishedWith),
        from: moment(from),
        by: '',
        at: publishedAt,
        to,
      })),
  ]
}

/** What those who write have to say before others can go on: that copied values hold, and what they think of remarks. */
function ofWriting({ year, draft }) {
  if (!draft || !may(WRITERS)) return []
  const { state, unconfirmed, unanswered, updatedAt } = draft
  const to = `/policies/${year}/draft`
  const values = { kind: 'confirm', year, count: unconfirmed, by: '', at: updatedAt, to: `${to}/submission` }
  const remarks = { kind: 'remarks', year, ...unanswered, to }
  return [...(state === 'editing' && unconfirmed ? [values] : []), ...(unanswered ? [remarks] : [])]
}

/** What does not come into force as planned concerns everybody at the desk. */
const ofParked = ({ year, parked }) =>
  parked.map(({ version, plannedFor, since, reason }) => ({
    kind: 'parked',
    year,
    version,
    planned: moment(plannedFor),
    by: '',
    at: since,
    comment: reason,
    to: `/policies/${year}`,
  }))

/** Residents find nothing, since what there was is withdrawn: until somebody writes anew or has it again. */
function ofNothing({ year, inForce, scheduled, draft }) {
  const gone = !inForce && !scheduled.length && draft?.versionState === 'withdrawn'
  return gone && may(WRITERS) ? [{ kind: 'gone', year, by: '', at: draft.updatedAt, to: `/policies/${year}` }] : []
}

const ofVersions = ({ year, pending }) =>
  pending
    .filter(({ requestedBy }) => may(APPROVERS) && requestedBy !== me.value.username)
    .map(({ kind, version, requestedBy, requestedAt, reason }) => ({
      kind,
      year,
      version,
      by: requestedBy,
      at: requestedAt,
      comment: reason,
      to: `/policies/${year}`,
    }))

/** Whoever writes already takes in by what they write what is in force above; and what is to come, once they have chosen so. */
function ofLayers({ year, update, draft }) {
  if (!update || !may(WRITERS)) return []
  const kind = update.announced ? 'announced' : 'update'
  if (draft && draft.state !== 'published') {
    const chooses = update.announced && draft.state === 'editing' && !draft.ahead
    return chooses ? [{ kind, year, by: layersOf(update), at: update.since, to: `/policies/${year}/draft` }] : []
  }
  return [{ kind, year, by: layersOf(update), at: update.since, to: `/policies/${year}/update` }]
}
