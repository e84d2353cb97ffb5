// The regions above counties, as an operator chooses among them.

import { computed } from 'vue'
import { say } from '../lib/language.js'
import { send } from '../lib/http.js'
import { useRequest } from '../lib/request.js'
import { renewals } from '../lib/session.js'

const ALL = '/api/v1/platform/regions?size=500'

/** @returns `{value, name, label}` of each: the label is its name and, so that two of one name are told apart, those above it, the nation aside */
export function useLayers() {
  const { answer } = useRequest(renewals, async (signal) => (await send(ALL, undefined, signal)).items)
  const byCode = computed(() => new Map((answer.value ?? []).map((region) => [region.code, region])))

  function path(code) {
    const found = byCode.value.get(code)
    return found?.parent ? [...path(found.parent), say(found.name)] : []
  }

  return computed(() =>
    [...byCode.value.values()].map(({ code, name }) => ({
      value: code,
      name: say(name),
      label: `${path(code).join(' / ') || say(name)}（${code}）`,
    })),
  )
}
