// The units of a county, as lists and forms choose among them.

import { computed } from 'vue'
import { say } from '../lib/language.js'
import { useRequest } from '../lib/request.js'
import { renewals } from '../lib/session.js'
import { allUnits } from '../lib/units.js'

/**
 * @param address of the list of units; empty where there are none to choose among
 * @returns units: `{value, name, label}` of each; nameOf: what one of a code is called, the code until that is known; retry asks anew
 */
export function useUnits(address) {
  const { answer, retry } = useRequest([address, renewals], async (signal) =>
    address.value ? allUnits(address.value, signal) : [],
  )
  const units = computed(() =>
    (answer.value ?? []).map(({ code, name }) => ({ value: code, name: say(name), label: `${say(name)}（${code}）` })),
  )
  const names = computed(() => new Map(units.value.map(({ value, name }) => [value, name])))
  const nameOf = (code) => names.value.get(code) ?? code
  return { units, nameOf, retry }
}
