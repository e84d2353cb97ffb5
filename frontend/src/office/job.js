// How far a job is, told by the server whenever that changes.

import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { ask } from '../lib/http.js'
import { county, renewals } from '../lib/session.js'

/** States after which nothing more comes. */
export const ENDED = ['done', 'failed', 'cancelled']

/**
 * @param job id of the job, as a ref; empty for none
 * @returns `answer` as the server tells it (null until then), `under` (it has not ended), `problem`, and `cancel`
 */
export function useJob(job) {
  const answer = shallowRef(null)
  const problem = shallowRef(null)
  const under = ref(false)
  let source = null

  function see(state) {
    answer.value = state
    under.value = !ENDED.includes(state.state)
    if (!under.value) source?.close()
  }

  const address = () => `/api/v1/counties/${county.value}/jobs/${encodeURIComponent(job.value)}`

  function open() {
    source?.close()
    answer.value = null
    problem.value = null
    under.value = false
    if (!job.value) return
    source = new EventSource(`${address()}/events`)
    source.onmessage = (event) => see(JSON.parse(event.data))
    source.onerror = tellWhy
  }

  /** A browser connects anew by itself, but not to what was refused, and it does not say why. */
  async function tellWhy() {
    if (source.readyState !== EventSource.CLOSED) return
    try {
      see((await ask(address())).content)
      if (under.value) open()
    } catch (refused) {
      problem.value = refused
    }
  }

  async function cancel() {
    see((await ask(`${address()}/cancellation`, { method: 'POST' })).content)
  }

  watch([job, renewals], open, { immediate: true })
  onScopeDispose(() => source?.close())
  return { answer, under, problem, cancel }
}
