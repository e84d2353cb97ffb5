// What somebody typed and has not sent yet, kept in this browser: it is there again after a reload, a crash or the end of a session. A browser
// that keeps nothing loses it with the page, as ever.

import { onScopeDispose, reactive, watch } from 'vue'
import { county, me } from '../lib/session.js'

const DATABASE = 'canbao.office'
const STORE = 'unsent'
const PAUSE_MS = 300

let opened = null

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

async function inStore(mode, run) {
  try {
    const store = (await open()).transaction(STORE, mode).objectStore(STORE)
    return await new Promise((resolve, reject) => {
      const request = run(store)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } catch {
    return undefined
  }
}

/** Whose it is and where: nobody else who uses this browser is offered it. */
const keyOf = (name) => `${county.value}/${name}/${me.value.username}`

const put = (key, value) =>
  inStore('readwrite', (store) => (value === null ? store.delete(key) : store.put(value, key)))

/** What was kept; undefined for nothing. */
export const recall = (name) => inStore('readonly', (store) => store.get(keyOf(name)))

/**
 * Keeps what is typed, a moment after each change, and at once when the page goes.
 *
 * @param name under which it is kept
 * @param source gives the value, or null where there is nothing to keep
 * @returns what ends that
 */
export function useKeeping(name, source) {
  let timer = 0
  let waiting = () => {}

  function write() {
    clearTimeout(timer)
    waiting()
    waiting = () => {}
  }

  watch(
    source,
    (value) => {
      const key = keyOf(name)
      const plain = JSON.parse(JSON.stringify(value)) // without what makes it reactive
      waiting = () => put(key, plain)
      clearTimeout(timer)
      timer = setTimeout(write, PAUSE_MS)
    },
    { deep: true },
  )
  addEventListener('pagehide', write)
  onScopeDispose(() => {
    removeEventListener('pagehide', write)
    write()
  })

  /** Keeps nothing any longer, also where the form is gone by now: what was sent must not be there again. */
  return () => {
    clearTimeout(timer)
    waiting = () => {}
    put(keyOf(name), null)
  }
}

/**
 * The fields of a form, as they were when the page was left.
 *
 * @param empty gives the fields as they are before anybody fills them in
 * @returns `{fields, clear}`; `clear` after they were sent
 */
export function useKeptForm(name, empty) {
  const fields = reactive(empty())
  const forget = useKeeping(name, () => (JSON.stringify(fields) === JSON.stringify(empty()) ? null : fields))
  recall(name).then((found) => found && Object.assign(fields, found))
  return {
    fields,
    clear() {
      Object.assign(fields, empty())
      forget()
    },
  }
}
