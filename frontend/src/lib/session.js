// Who is signed in, and what they may do. The browser keeps the session in a cookie that no script can read.

import { computed, ref, shallowRef, watch } from 'vue'
import { ask, onSignedOut, proveWith, send } from './http.js'
import { language } from './language.js'

const ME = '/api/v1/me'

/** Says that there may be a session, which scripts cannot see: nobody is asked for in vain. */
const KEPT = 'canbao.office.signedIn'

/** What `GET /me` says; null for nobody, undefined until it is known. */
export const me = shallowRef(undefined)

/** The session ended while somebody worked: they sign in again where they are. */
export const ended = ref(false)

/** Grows with every sign-in and change of language: what was refused without one, or told in other words, is asked again. */
export const renewals = ref(0)
watch(language, () => {
  renewals.value += 1
})

/** The county or layer that the account belongs to; empty for operators. */
export const county = computed(() => me.value?.roles.find((held) => held.county)?.county ?? '')

onSignedOut(() => {
  if (me.value) ended.value = true
})

export function may(roles) {
  return roles.length === 0 || roles.some((role) => me.value?.roles.some((held) => held.role === role))
}

/** Whether the county uses a part of the platform; what belongs to none is everybody's. */
export const uses = (module) => !module || Boolean(me.value?.modules.includes(module))

/** Why another system that somebody came back from did not let them in; empty where it did, or nobody did. */
export const refused = ref('')

/** Another system leads back to an address that says how it went; it is taken away, so that a reload asks anew. */
function comeBack() {
  const back = new URLSearchParams(location.search)
  if (back.has('entered')) localStorage.setItem(KEPT, 'true')
  refused.value = back.get('refused') ?? ''
  if (location.search) history.replaceState(null, '', location.pathname + location.hash)
}

/** Finds out who is there, throws a Problem where the server does not say. */
export async function recognise() {
  comeBack()
  if (!localStorage.getItem(KEPT)) {
    me.value = null
    return
  }
  try {
    admit(await send(ME))
  } catch (problem) {
    if (problem.status !== 401) throw problem
    leave()
  }
}

/** @throws a Problem: SIGN_IN_FAILED, CODE_REQUIRED, SIGN_IN_LOCKED */
export async function signIn(form) {
  const answer = await send('/api/v1/login?as=browser', form)
  admit(answer.user)
}

/** By what people sign in here: `openId` names another system, where there is one. */
export function ways() {
  return send('/api/v1/login')
}

export async function signOut() {
  await ask('/api/v1/logout', { method: 'POST' })
  leave()
}

/** Asks anew, after something of one's own account has changed. */
export async function refresh() {
  admit(await send(ME))
}

function leave() {
  localStorage.removeItem(KEPT)
  proveWith('')
  me.value = null
}

function admit(user) {
  localStorage.setItem(KEPT, 'true')
  proveWith(user.csrf ?? '')
  me.value = user
  ended.value = false
  renewals.value += 1
}
