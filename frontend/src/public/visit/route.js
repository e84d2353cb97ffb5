// Where a visit stands. All of it lies behind the '#' of the address, which a browser never sends, and in this tab's
// memory, so that a reload keeps it: #/COUNTY/YEAR/STEP?step=answer&step=answer, answers in the order they were given.
// `fault` is what the server found wrong with the answer of the step to go to, and that answer; it is not kept.
// Whoever reads the square on a receipt comes to #/receipt/CODE, `receipt`.

import { reactive } from 'vue'

const KEPT = 'canbao.visit'
export const ANSWER = 'answer'
export const POLICY = 'policy'

export const RECEIPT = 'receipt'

/** `compare`, or `compare-` and the code of the other county. */
export const COMPARE = 'compare'

export const route = reactive(read(location.hash) ?? recall() ?? nowhere())

addEventListener('popstate', () => Object.assign(route, read(location.hash) ?? nowhere()))

function nowhere() {
  return { county: '', year: 0, step: '', answers: {}, fault: null, receipt: '' }
}

/** Goes on to another place, step or set of answers; `replace` leaves no trace to come back to. */
export function go(change, { replace = false } = {}) {
  Object.assign(route, { fault: null }, change)
  const address = `#${write(route)}`
  history[replace ? 'replaceState' : 'pushState'](null, '', address)
  keep(address)
}

export function startOver() {
  go(nowhere())
}

/** Starts the address bar with what was kept from before a reload. */
export function resume() {
  if (route.county) go({}, { replace: true })
}

function write({ county, year, step, answers, receipt }) {
  if (receipt) return `/${RECEIPT}/${receipt}`
  if (!county) return '/'
  const told = Object.entries(answers).map(([key, text]) => `${key}=${encodeURIComponent(text).replace(/%2C/g, ',')}`)
  return `/${county}/${year}/${step}${told.length ? `?${told.join('&')}` : ''}`
}

function read(hash) {
  const [path, ...query] = hash.replace(/^#/, '').split('?')
  const [, county = '', year = '', step = ''] = path.split('/')
  if (county === RECEIPT && year) return { ...nowhere(), receipt: year }
  if (!/^\d{6}$/.test(county) || !/^\d{4}$/.test(year)) return null
  return {
    county,
    year: Number(year),
    step,
    answers: Object.fromEntries(new URLSearchParams(query.join('?'))),
    fault: null,
    receipt: '',
  }
}

function keep(address) {
  try {
    sessionStorage.setItem(KEPT, address)
  } catch {
    // Without memory the address bar still has it.
  }
}

function recall() {
  try {
    return read(sessionStorage.getItem(KEPT) ?? '')
  } catch {
    return null
  }
}
