// Where a visit stands: #/COUNTY/YEAR/STEP, or #/COUNTY, `place`, where the year is still to be chosen. What was told is kept apart, in memory; only a link that was asked for carries
// it behind a '?', in the order it was given, and from there it is taken out of the address at once.
// `fault` is what the server found wrong with the answer of the step to go to, and that answer; `returns` says that the step
// leads back to the answer, and `about` which year of the step is meant; none of them is kept. `broken` says of `place` that a link led there which nobody can read. `person` tells the people of a household apart, who are looked up one after another. Whoever reads the square on a receipt comes to #/receipt/CODE, `receipt`.

import { reactive } from 'vue'
import { isStep, isTold } from './answers.js'
import { forgetHousehold } from './household.js'
import { forget, isArrival, markOf, personMarked, recall, remember, stepsBehind, whenForgotten } from './memory.js'

export const ANSWER = 'answer'
export const POLICY = 'policy'
const FIRST = 'payDate'

export const RECEIPT = 'receipt'

/** `compare`, or `compare-` and the code of the other county. */
export const COMPARE = 'compare'

export const route = reactive(nowhere())

addEventListener('popstate', () => {
  if (!begun) return arriveAnew()
  begun = false
  move('replaceState')
})
whenForgotten(chooseAnother)

function nowhere() {
  return {
    county: '',
    year: 0,
    person: 0,
    step: '',
    answers: {},
    fault: null,
    returns: false,
    about: 0,
    place: '',
    broken: false,
    receipt: '',
  }
}

/** Whether somebody has started over, and the browser is still on its way back to where this visit began. */
let begun = false

/** An address that was written or chosen while the page was open is a visit of its own: nothing told before comes back by it. */
function arriveAnew() {
  if (isArrival()) {
    forget()
    forgetHousehold()
  }
  arrive()
}

/** Takes up what the address says. */
export function arrive() {
  const found = { ...(read(location.hash) ?? nowhere()), person: personMarked() }
  if (isArrival()) history.replaceState(markOf(0, 0), '')
  Object.assign(route, found)
  if (found.broken) move('replaceState')
  if (!found.county) return
  if (found.answers) remember(found, found.answers)
  route.answers = recall(found)
  if (isAstray(route)) Object.assign(route, { ...nowhere(), place: found.county })
  if (found.answers || route.place) move('replaceState')
}

/** Whether a page stands on what somebody told, and nothing is told: who told it has started over, or has gone. */
function isAstray({ step, answers }) {
  return !Object.keys(answers).length && !['', FIRST, POLICY].includes(step)
}

/** Goes on to another place, step or set of answers; `replace` leaves no trace to come back to. */
export function go(change, { replace = false } = {}) {
  const before = write(route)
  Object.assign(route, { fault: null, returns: false, about: 0, place: '', broken: false }, change)
  if (route.county) remember(route, route.answers)
  move(replace || write(route) === before ? 'replaceState' : 'pushState')
}

/** Leaves nothing behind of whoever was here, on the page of the same county: whoever came by a poster's address is asked for no other. */
export function startOver() {
  beginAt(route.county || route.place)
}

/** The same, where every county is to be had. */
export function chooseAnother() {
  beginAt('')
}

/** The steps of whoever starts over are gone from the browser's history, too: the way back leads to where they came from. */
function beginAt(place) {
  const steps = stepsBehind()
  forget()
  forgetHousehold()
  go({ ...nowhere(), place }, { replace: true })
  begun = steps > 0
  if (begun) history.go(-steps)
}

/** The address of this page with all that was told: for whoever asks for it. */
export const linkWithAnswers = () => `${location.href.split('#')[0]}#${write(route)}${query(route.answers)}`

function move(way) {
  const steps = stepsBehind() + (way === 'pushState' ? 1 : 0)
  history[way](markOf(route.person, steps), '', `#${write(route)}`)
}

function write({ county, year, step, place, receipt }) {
  if (receipt) return `/${RECEIPT}/${receipt}`
  if (place) return `/${place}`
  return county ? `/${county}/${year}/${step}` : '/'
}

function query(answers) {
  const told = Object.entries(answers).map(([key, text]) => `${key}=${encodeURIComponent(text).replace(/%2C/g, ',')}`)
  return told.length ? `?${told.join('&')}` : ''
}

/** Pages that ask nothing. */
export const PAGES = [ANSWER, POLICY, COMPARE]
const isKnown = (step) => isStep(step) || PAGES.includes(step.split('-')[0])

function read(hash) {
  const [path, ...told] = hash.replace(/^#/, '').split('?')
  const [, county = '', year = '', step = ''] = path.split('/')
  if (county === RECEIPT && year) return { ...nowhere(), receipt: year }
  if (/^\d{6}$/.test(county) && !year) return { ...nowhere(), place: county }
  if (!/^\d{6}$/.test(county) || !/^\d{4}$/.test(year)) return null
  const answers = [...new URLSearchParams(told.join('?'))].filter(([key]) => isStep(key))
  if (answers.some(([key, text]) => !isTold(key, text))) return { ...nowhere(), place: county, broken: true }
  return {
    ...nowhere(),
    county,
    year: Number(year),
    step: isKnown(step) ? step : '',
    answers: told.length ? Object.fromEntries(answers) : null,
  }
}
