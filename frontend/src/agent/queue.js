// Payments that were taken on the spot, kept on the phone until the server has them: with or without a connection, each is sent until it is answered, under a key of its own, so that
// nothing is booked twice.

import { isZero } from '../lib/amounts.js'

/** What a server is asked again for later; any other refusal is for the collector to see. */
const LATER = (problem) => problem.lost || problem.status >= 500 || problem.status === 429 || problem.status === 401

/**
 * The payments of one collector.
 *
 * @param store keeps a text: `read()` and `write(text)`
 * @param server `enroll(entry, key)` gives the id of the enrollment, `pay(entry, enrollment, key)` the receipt; both throw a Problem
 * @param changed is told of the entries whenever they changed
 * @param newKey makes a name that nothing else has
 */
export function makeQueue({ store, server, changed, newKey, now }) {
  let entries = JSON.parse(store.read() || '[]')
  let sending = null

  function keep(next) {
    entries = next
    store.write(JSON.stringify(entries))
    changed(entries)
  }

  const replace = (key, part) => keep(entries.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)))

  const same = (one, other) => one.resident === other.resident && one.year === other.year

  /** Keeps a payment; a second one of a person and year is none, however often somebody taps. */
  function add(payment) {
    if (entries.some((entry) => entry.state !== 'refused' && same(entry, payment))) return false
    const others = entries.filter((entry) => !same(entry, payment))
    keep([...others, { ...payment, key: newKey(), state: 'waiting', since: now(), tries: 0, receipt: null, why: '' }])
    return true
  }

  async function enrollmentOf(entry) {
    if (entry.enrollment) return entry.enrollment
    try {
      return await server.enroll(entry, `${entry.key}-enroll`)
    } catch (problem) {
      if (problem.code === 'ALREADY_ENROLLED') return problem.told.id
      throw problem
    }
  }

  async function sendOne(entry) {
    try {
      const enrollment = await enrollmentOf(entry)
      replace(entry.key, { enrollment })
      const receipt = isZero(entry.amount) ? null : await server.pay(entry, enrollment, `${entry.key}-pay`)
      replace(entry.key, { state: 'done', receipt, why: '' })
      return true
    } catch (problem) {
      const later = LATER(problem)
      replace(entry.key, {
        state: later ? 'waiting' : 'refused',
        tries: entry.tries + 1,
        why: problem.title || '',
      })
      return !later
    }
  }

  async function sendAll() {
    for (const { key } of entries.filter(({ state }) => state === 'waiting')) {
      if (!(await sendOne(entries.find((entry) => entry.key === key)))) return
    }
  }

  return {
    entries: () => entries,
    add,
    /** Sends what waits, in the order in which it was taken, until one gets no answer. */
    send() {
      sending ??= sendAll().finally(() => {
        sending = null
      })
      return sending
    },
    /** Lets go of what was refused or is done; what waits stays. */
    remove: (key) => keep(entries.filter((entry) => entry.key !== key || entry.state === 'waiting')),
  }
}
