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
    onError: (error, retry, fail, attempts) => {
      if (attempts < ATTEMPTS) setTimeout(retry, PAUSE_MS)
      else fallBack(fail)
    },
  })
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
