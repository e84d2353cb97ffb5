// Who stands behind a username. What is kept, sent and exported says the username; a page shows the name with it, as long as there is that account.

import { computed, shallowRef, watch } from 'vue'
import { send } from '../lib/http.js'
import { t } from '../lib/language.js'
import { useRequest } from '../lib/request.js'
import { county, renewals } from '../lib/session.js'

const names = shallowRef({})

/** Fetches the names of the county's people whenever somebody has signed in there; until they are known, and without them, usernames are shown. */
export function useColleagues() {
  const { answer } = useRequest([county, renewals], async (signal) =>
    county.value ? (await send(`/api/v1/counties/${county.value}/colleagues`, undefined, signal)).names : {},
  )
  watch(answer, (known) => {
    names.value = known ?? {}
  })
}

/** All of them, as a box that finds one of many takes them. */
export const people = computed(() =>
  Object.entries(names.value).map(([value, name]) => ({
    value,
    name,
    label: t('colleague', { name, username: value }),
  })),
)

/** Somebody as they are shown: by name, with the username that tells two of one name apart. */
export function person(username) {
  if (username === 'system') return t('system') // what the platform does by itself
  const name = Object.keys(names.value).includes(username) ? names.value[username] : ''
  return name ? t('colleague', { name, username }) : username
}

/** Several of them. */
export const persons = (usernames) => usernames.map(person).join(t('comma'))

/** A column of a table whose values are usernames, as Ant Design's `customRender`. */
export const byName = ({ text }) => person(text)
