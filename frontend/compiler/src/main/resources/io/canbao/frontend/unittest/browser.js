// What modules expect of a browser, as far as unit tests go: storage, an address bar, events, requests that can be given up, and timers
// that run only when a test lets time go by.
;(() => {
  const listeners = new Map()
  const timers = new Map()
  let now = 0
  let lastTimer = 0

  class Storage {
    #items = new Map()
    getItem = (key) => this.#items.get(key) ?? null
    setItem = (key, value) => this.#items.set(key, String(value))
    removeItem = (key) => this.#items.delete(key)
  }

  class EventTarget {
    #heard = []
    addEventListener(type, listener) {
      this.#heard.push({ type, listener })
    }
    dispatchEvent({ type }) {
      this.#heard.filter((each) => each.type === type).forEach(({ listener }) => listener({ type }))
    }
  }

  class AbortController {
    signal = Object.assign(new EventTarget(), { aborted: false })
    abort() {
      if (this.signal.aborted) return
      this.signal.aborted = true
      this.signal.dispatchEvent({ type: 'abort' })
    }
  }

  class URLSearchParams {
    constructor(text) {
      this.pairs = text
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split(/=(.*)/s, 2).map((part = '') => decodeURIComponent(part.replace(/\+/g, ' '))))
    }
    [Symbol.iterator] = () => this.pairs[Symbol.iterator]()
  }

  /** Days and times by the counties' clocks, which keep +08:00; the engine here knows no other languages and zones, and none is asked for. */
  class DateTimeFormat {
    constructor(_language, { timeZone }) {
      if (timeZone !== 'Asia/Shanghai') throw new RangeError(`Unknown here: ${timeZone}`)
    }
    formatToParts(date) {
      const values = new Date(date.getTime() + 8 * 3600000).toISOString().split(/\D/)
      return ['year', 'month', 'day', 'hour', 'minute', 'second'].map((type, i) => ({ type, value: values[i] }))
    }
    format(date) {
      return this.formatToParts(date)
        .slice(0, 3)
        .map(({ value }) => value)
        .join('-')
    }
  }

  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await null
  }

  async function advance(ms) {
    const end = now + ms
    await settle()
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= end).sort(([, one], [, other]) => one.at - other.at)[0]
      if (!due) break
      timers.delete(due[0])
      now = due[1].at
      due[1].run()
      await settle()
    }
    now = end
  }

  const move = (state, _title, address = location.hash) => {
    history.state = state
    location.hash = address.slice(address.indexOf('#'))
  }

  Object.assign(globalThis, {
    window: globalThis,
    process: { env: {} },
    document: { documentElement: { lang: '' }, createElement: () => ({}) },
    navigator: { onLine: true },
    location: { hash: '' },
    history: { state: null, pushState: move, replaceState: move, go: () => dispatchEvent({ type: 'popstate' }) },
    localStorage: new Storage(),
    sessionStorage: new Storage(),
    AbortController,
    URLSearchParams,
    Intl: { DateTimeFormat },
    advance,
    setTimeout(run, ms = 0) {
      timers.set(++lastTimer, { at: now + ms, run })
      return lastTimer
    },
    clearTimeout: (timer) => timers.delete(timer),
    addEventListener: (type, listener) => listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    removeEventListener: (type, listener) =>
      listeners.set(
        type,
        (listeners.get(type) ?? []).filter((each) => each !== listener),
      ),
    dispatchEvent: (event) => (listeners.get(event.type) ?? []).forEach((listener) => listener(event)),
  })
})()
