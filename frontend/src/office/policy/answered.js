// Cases that are written as they are answered now, before that is saved.

import { computed, shallowReactive, watch } from 'vue'

/**
 * Which cases of what is typed expect what is answered now. The server writes them into what is saved: where anything else was typed, it cannot.
 *
 * @returns `lines` of those cases in what is saved, none where that is what is typed, null where something else is typed; `note`, which keeps a text of the server
 */
export function useAnswered(cases) {
  const texts = shallowReactive(new Map()) // those that the server wrote, each with its lines: also the one that is gone back to
  watch(
    () => cases.saved,
    () => texts.clear(),
    { flush: 'sync' },
  )
  return {
    lines: computed(() => (cases.text === cases.saved ? [] : (texts.get(cases.text) ?? null))),
    note: (text, lines) => texts.set(text, lines),
  }
}
