// What is sent by a form: under way, refused, and what is wrong with which field.

import { ref, shallowRef } from 'vue'
import { t } from '../lib/language.js'

/**
 * @param run sends the form
 * @returns `sending`, `problem`, `submit`, and `fault(pointer)`, which gives what is wrong with a field of the body or below it
 */
export function useForm(run) {
  const sending = ref(false)
  const problem = shallowRef(null)

  async function submit() {
    sending.value = true
    problem.value = null
    try {
      await run()
    } catch (error) {
      problem.value = error
    } finally {
      sending.value = false
    }
  }

  function fault(pointer) {
    const found = problem.value?.faults?.find(
      (each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`),
    )
    return found ? { validateStatus: 'error', help: found.message } : {}
  }

  return { sending, problem, submit, fault }
}

/** What is said of a problem as a whole. */
export function sentence(problem) {
  return problem.lost ? t('lost') : problem.title || t('failed')
}

/** Makes a repeat of the same request, after a lost answer, the same request for the server too. */
export const idempotencyKey = () => crypto.randomUUID()
