// What waits for whoever is signed in, from all areas.

import { send } from '../lib/http.js'
import { useRequest } from '../lib/request.js'
import { waitingInTheBooks } from './money/waiting.js'
import { waitingAtPolicyDesk } from './policy/waiting.js'
import { waitingOnTheRoll } from './registry/waiting.js'
import { county, may, me, renewals } from '../lib/session.js'

const AREAS = [lacking, waitingAtPolicyDesk, waitingOnTheRoll, waitingInTheBooks]

/** Where an admin mends what the county lacks before it goes live. */
const MENDED_AT = {
  CONTACT: '/settings',
  UNITS: '/units',
  POLICY: '/policies',
  POLICY_PLANNED: '/policies',
  POLICY_GONE: '/policies',
}

async function lacking(signal) {
  if (!may(['county-admin'])) return []
  const { missing } = await send(`/api/v1/counties/${county.value}/readiness`, undefined, signal)
  return missing.map(({ code, text }) => ({ kind: 'missing', text, by: '', at: '', to: MENDED_AT[code] ?? '/users' }))
}

/** @returns a request whose answer is a list of `{kind, at, to, by, …}`, the one that waits longest first */
export function useWaiting() {
  return useRequest([county, renewals], async (signal) => {
    if (!me.value) return []
    const tasks = await Promise.all(AREAS.map((ofArea) => ofArea(signal)))
    return tasks.flat().sort((one, other) => one.at.localeCompare(other.at))
  })
}
