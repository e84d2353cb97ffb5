// Policies of counties that are published, each of which another one may begin with.

import { computed } from 'vue'
import { send } from '../lib/http.js'
import { useRequest } from '../lib/request.js'
import { renewals } from '../lib/session.js'

/** @returns `{code, name, year}` of each year of each county, the newest year first */
export function usePublished() {
  const { answer } = useRequest(renewals, (signal) => send('/api/v1/public/counties', undefined, signal))
  return computed(() =>
    (answer.value ?? []).flatMap(({ code, name, years }) =>
      [...years].sort((one, other) => other - one).map((year) => ({ code, name, year })),
    ),
  )
}

/** A policy as list boxes name it: 990101/2025. */
export const referenceOf = ({ code, year }) => `${code}/${year}`

/** What such a name stands for. */
export function referred(reference) {
  const [county, year] = reference.split('/')
  return { county, year: Number(year) }
}
