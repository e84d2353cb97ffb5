// What the county says of itself, as its pages read and keep it.

import { computed } from 'vue'
import { ask } from '../lib/http.js'
import { useRequest } from '../lib/request.js'
import { county, renewals } from '../lib/session.js'

/** @returns the request, and `keep`, which changes a part; whoever was faster is told by the server */
export function useProfile() {
  const address = computed(() => `/api/v1/counties/${county.value}`)
  let tag = ''
  const taken = (found) => {
    tag = found.tag
    return found.content
  }
  const request = useRequest([address, renewals], async (signal) => taken(await ask(address.value, { signal })))

  async function keep(changes) {
    const body = { ...request.answer.value, ...changes }
    request.answer.value = taken(await ask(address.value, { method: 'PUT', body, headers: { 'If-Match': tag } }))
  }
  return { ...request, keep }
}
