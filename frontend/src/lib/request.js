// Requests of components: under way, answered, or failed. A lost connection is tried again by itself.

import { onScopeDispose, ref, shallowRef, watch } from 'vue'

const PAUSES_MS = [2_000, 4_000, 8_000, 15_000]

/**
 * Something that needs the server, done on demand and again after a lost connection until it succeeds.
 *
 * @param run does it; gets the signal that ends it, and whether it is still wanted
 */
export function useAttempts(run) {
  const loading = ref(false)
  const problem = shallowRef(null)
  let current = null
  let timer = 0
  let failures = 0

  async function attempt() {
    clearTimeout(timer)
    current?.abort()
    const mine = new AbortController()
    current = mine
    loading.value = true
    try {
      await run(mine.signal, () => mine === current)
      if (mine !== current) return
      problem.value = null
      failures = 0
    } catch (error) {
      if (mine !== current) return
      problem.value = error
      if (error.lost) again()
    } finally {
      if (mine === current) loading.value = false
    }
  }

  function again() {
    timer = setTimeout(attempt, PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)])
    failures += 1
  }

  function forget() {
    clearTimeout(timer)
    const ended = current
    current = null
    ended?.abort()
    problem.value = null
    loading.value = false
  }

  const back = () => {
    if (problem.value?.lost) attempt()
  }
  addEventListener('online', back)
  onScopeDispose(() => {
    removeEventListener('online', back)
    forget()
  })
  return { loading, problem, attempt, forget, retry: attempt }
}

/**
 * A request that is made now and whenever what it depends on changes.
 *
 * @param source what it depends on, as `watch` takes it
 * @param run gives the answer; gets the signal that ends it
 */
export function useRequest(source, run) {
  const answer = shallowRef(null)
  const attempts = useAttempts(async (signal, wanted) => {
    const found = await run(signal)
    if (wanted()) answer.value = found
  })
  watch(source, attempts.attempt, { immediate: true })
  return { ...attempts, answer }
}
