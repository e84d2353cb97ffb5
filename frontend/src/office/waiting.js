// What waits for whoever is signed in, from all areas.

import { useRequest } from '../lib/request.js'
import { waitingAtPolicyDesk } from './policy/waiting.js'
import { waitingOnTheRoll } from './registry/waiting.js'
import { county, me, renewals } from '../lib/session.js'

const AREAS = [waitingAtPolicyDesk, waitingOnTheRoll]

/** @returns a request whose answer is a list of `{kind, at, to, by, …}`, the one that waits longest first */
export function useWaiting() {
  return useRequest([county, renewals], async (signal) => {
    if (!me.value) return []
    const tasks = await Promise.all(AREAS.map((ofArea) => ofArea(signal)))
    return tasks.flat().sort((one, other) => one.at.localeCompare(other.at))
  })
}
