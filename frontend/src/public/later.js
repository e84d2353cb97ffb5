// Pages that are fetched after the first one is shown.

import { defineAsyncComponent, h, ref } from 'vue'
import StatusNotice from './StatusNotice.vue'
import { Problem } from '../lib/http.js'

const PAUSE_MS = 3000
const ATTEMPTS = 4

/** A component that is loaded when first shown, or a moment after the start, whichever is earlier. */
export function later(load) {
  addEventListener('load', () => setTimeout(() => load().catch(() => {}), PAUSE_MS), { once: true })
  return onDemand(load)
}

/** A component that is loaded when first shown. */
export function onDemand(load) {
  return defineAsyncComponent({
    loader: load,
    delay: 0,
    loadingComponent: () => notice(true, null),
    errorComponent: () => notice(false, new Problem({ lost: true })),
    onError: async (error, retry, fail, attempts) => {
      if (await isOutdated()) location.reload()
      else if (attempts < ATTEMPTS) setTimeout(retry, PAUSE_MS)
      else fallBack(fail)
    },
  })
}

/**
 * Whether the server has the page of another release by now, and none of the parts of this one any more: the page begins anew, with what was told. One
 * that has just begun does not, while servers change over.
 */
async function isOutdated() {
  const [release] = /files-[^/]*/.exec(document.querySelector('script[type=module]').src) || ['']
  if (!release || performance.now() < PAUSE_MS) return false
  try {
    const served = await fetch('./', { cache: 'no-store' })
    return served.ok && !(await served.text()).includes(release)
  } catch {
    return false // without a connection nobody knows
  }
}

/** What a browser once failed to load it may not load again, so the page begins anew when the connection is back. */
function fallBack(fail) {
  addEventListener('online', () => location.reload(), { once: true })
  fail()
}

/** Loading the whole page again is safe: the answers stand in its address. */
function notice(loading, problem) {
  return h(StatusNotice, { request: { loading: ref(loading), problem: ref(problem), retry: () => location.reload() } })
}
