// Who collects, what the words of the county are, and the payments that wait on this phone.

import { computed, ref, shallowRef, watch } from 'vue'
import { ask, send } from '../lib/http.js'
import { say } from '../lib/language.js'
import { county, me } from '../lib/session.js'
import { allUnits, within } from '../lib/units.js'
import { makeQueue } from './queue.js'
import { newKey } from '../lib/keys.js'

const PAUSE_MS = 15_000

export const base = () => `/api/v1/counties/${county.value}`

/** Whether whoever is signed in collects: an officer has the office. */
export const collects = computed(() => Boolean(me.value?.roles.some(({ role }) => role === 'agent')))

/** The words of the policy: `{today, year, tiers, groups, categories, reasons, …}`; null until they are known. */
export const words = shallowRef(null)

/** The units of whoever is signed in, and what lies in them. */
export const units = shallowRef([])

/** Codes of the units that a collector was given. */
const own = () => me.value.roles.filter(({ role }) => role === 'agent').flatMap((held) => held.units)

export async function learn(signal) {
  const [told, places] = await Promise.all([
    send(`${base()}/roll`, undefined, signal),
    allUnits(`${base()}/units`, signal),
  ])
  words.value = told
  units.value = within(places, own())
}

export const word = (kind, id) => say(words.value?.[kind].find((each) => each.id === id)?.name ?? id)

/** What waits, was refused, or is done. */
export const entries = ref([])
let queue = null

/** Each collector's payments are kept for themselves: signing out leaves them where they are. */
watch(
  () => me.value?.username,
  (username) => {
    queue = null
    entries.value = []
    if (!username) return
    const place = `canbao.agent.payments.${username}`
    queue = makeQueue({
      store: { read: () => localStorage.getItem(place), write: (text) => localStorage.setItem(place, text) },
      server: { enroll, pay },
      changed: (now) => {
        entries.value = now
      },
      newKey,
      now: () => Date.now(),
    })
    entries.value = queue.entries()
    queue.send()
  },
  { immediate: true },
)

async function enroll({ resident, year, tier, paidOn }, key) {
  const body = { resident, year, tier, payDate: paidOn, evidence: [], facts: {} }
  return (await ask(`${base()}/enrollments`, { body, headers: { 'Idempotency-Key': key } })).content.id
}

async function pay({ amount, paidOn }, enrollment, key) {
  const body = { amount, paidOn, channel: 'agent', reference: null }
  const address = `${base()}/enrollments/${encodeURIComponent(enrollment)}/payments`
  return (await ask(address, { body, headers: { 'Idempotency-Key': key } })).content.receipt
}

/** Keeps a payment and sends it; false where this person's is kept already. */
export function take(payment) {
  const kept = queue.add(payment)
  queue.send()
  return kept
}

export const letGo = (key) => queue.remove(key)
export const sendNow = () => queue?.send()
export const waiting = computed(() => entries.value.filter(({ state }) => state !== 'done').length)

addEventListener('online', sendNow)
setInterval(() => entries.value.some(({ state }) => state === 'waiting') && sendNow(), PAUSE_MS)
