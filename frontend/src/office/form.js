// What is sent by a form: under way, refused, and what is wrong with which field.

import { ref, shallowRef, watch } from 'vue'
import { t } from '../lib/language.js'
import { renewals } from '../lib/session.js'
import { faultAt, faultsElsewhere } from './faults.js'
import { newKey } from '../lib/keys.js'

/**
 * @param run sends the form; gets a key that makes a repeat after a lost answer the same request for the server, too
 * @returns `sending`, `problem`, `submit`, `fault(pointer)`, which gives what is wrong with a field of the body or below it, and `unplaced()`,
 *     what is wrong with parts of the body that no field asked for: nothing stays untold
 */
export function useForm(run) {
  const sending = ref(false)
  const problem = shallowRef(null)
  let key = newKey()

  /** Whoever has signed in again is not told any longer that they have to. */
  watch(renewals, () => {
    if (problem.value?.status === 401) problem.value = null
  })

  async function submit() {
    sending.value = true
    problem.value = null
    try {
      await run(key)
      key = newKey()
    } catch (error) {
      problem.value = error
      if (!error.lost) key = newKey()
    } finally {
      sending.value = false
    }
  }

  const places = new Set()

  function fault(pointer) {
    places.add(pointer)
    const found = faultAt(problem.value?.faults ?? [], pointer)
    return found ? { validateStatus: 'error', help: found.message } : {}
  }

  const unplaced = () => faultsElsewhere(problem.value?.faults ?? [], [...places])

  return { sending, problem, submit, fault, unplaced }
}

/** What is said of a problem as a whole. */
export function sentence(problem) {
  return problem.lost ? t('lost') : problem.title || t('failed')
}
