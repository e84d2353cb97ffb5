// What the roll of the county may say: its units, and the words of its policy. A page asks for it and hands it down to all that it shows.

import { computed, inject, provide } from 'vue'
import { send } from '../../lib/http.js'
import { say } from '../../lib/language.js'
import { useRequest } from '../../lib/request.js'
import { county, renewals } from '../../lib/session.js'
import { allUnits } from '../../lib/units.js'

/** Who looks people up, and who keeps the roll. */
export const READERS = ['enrollment-officer', 'county-admin', 'cashier', 'agent']
export const KEEPERS = ['enrollment-officer', 'county-admin']
export const SEE_NUMBERS = ['enrollment-officer', 'county-admin', 'cashier']
export const PROPOSERS = ['enrollment-officer', 'county-admin', 'agent']
export const GIVE_REASONS = ['enrollment-officer', 'county-admin', 'agent']

const ROLL = Symbol('roll')
const NOTHING = {
  words: { today: '', year: null, groups: [], categories: [], statuses: [], tiers: [], idKinds: [], reasons: [] },
  units: [],
}

export const base = () => `/api/v1/counties/${county.value}`
export const residents = () => `${base()}/residents`
export const reminders = () => `${base()}/reminders`
export const lists = () => `${base()}/lists`

/** @returns `roll` (see `readable`) and the `problem` and `retry` of asking for it */
export function useRoll() {
  const { answer, problem, retry } = useRequest([county, renewals], async (signal) => {
    const [words, units] = await Promise.all([
      send(`${base()}/roll`, undefined, signal),
      allUnits(`${base()}/units`, signal),
    ])
    return { words, units }
  })
  const roll = computed(() => readable(answer.value ?? NOTHING))
  provide(ROLL, roll)
  return { roll, problem, retry }
}

/** The roll of the page that a component is part of. */
export const useRollOfPage = () => inject(ROLL)

function readable({ words, units }) {
  const places = new Map(units.map((unit) => [unit.code, unit]))

  function path(code) {
    const found = places.get(code)
    if (!found) return [code]
    return found.parent && places.has(found.parent) ? [...path(found.parent), say(found.name)] : [say(found.name)]
  }

  return {
    today: words.today,
    year: words.year,
    /** A word of the policy's in the language of the page; the id where the policy has it no more. */
    word: (kind, id) => say(words[kind].find((word) => word.id === id)?.name ?? id),
    options: (kind) => words[kind].map(({ id, name }) => ({ value: id, label: say(name) })),
    /** Name of a unit; its code where somebody does not see it. */
    unit: (code) => say(places.get(code)?.name ?? code),
    /** Name of a unit behind those that it lies in. */
    place: (code) => path(code).join(' / '),
    units: () =>
      units.map(({ code, name }) => ({
        value: code,
        label: `${path(code).join(' / ')}（${code}）`,
        name: say(name),
      })),
  }
}
