// What was told, by place. It stands in no address and in no history, so that whoever uses the same screen next finds
// nothing there. Only while the page is out of sight does this tab keep it, for a reload; who arrives anew takes that away.

const KEPT = 'canbao.visit'

/** Names this visit. The browser keeps it beside each step of its history: a reload and the way back find it, a fresh arrival does not. */
let { visit, told, people, unsent, underWay } = takenUp()
take()

const placeOf = ({ county, year, person }) => `${county}/${year}${person ? `/${person}` : ''}`

const pageOf = (place) => `${placeOf(place)} ${place.step}`

/** What stands on a page and was not taken yet, by place and step: whoever looks back finds it again. */
export const keepUnsent = (place, text) => unsent.set(pageOf(place), text)
export const unsentOf = (place) => unsent.get(pageOf(place))
export const dropUnsent = (place) => unsent.delete(pageOf(place))

/** Of which page it is on its way: a reload on a line that is cut does not ask for it again. Of none without a place. */
export const sendUnsent = (place) => {
  underWay = place ? pageOf(place) : ''
}
export const isUnderWay = (place) => underWay === pageOf(place) && unsent.has(underWay)

/** What was told for a place; nothing yet where that is the first time. */
export const recall = (place) => told.get(placeOf(place)) ?? {}

/** People of one household who were looked up so far, for the tab alone as what they told. */
export const peopleTold = people

/** What stands beside each step of the browser's history: which visit, which person of a household, and how many steps lie behind. */
export const markOf = (person, steps) => ({ visit, person, steps })

const marked = () => (history.state && history.state.visit === visit ? history.state : {})

/** The person whose page the browser brings back. */
export const personMarked = () => marked().person || 0

/** How many steps of this visit lie behind. */
export const stepsBehind = () => marked().steps || 0

/** Whether the page in hand is none of this visit: somebody has come by an address, or goes back to what is of nobody any more. */
export const isArrival = () => stateOfHistory() !== visit

export const remember = (place, answers) => told.set(placeOf(place), answers)

export function forget() {
  visit = newVisit() // steps of the browser's history that lie behind are of nobody
  told.clear()
  unsent.clear()
  take()
}

/** Calls back when the browser brings back this very page, but somebody else has used the screen meanwhile. */
export function whenForgotten(listener) {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !sessionStorage.getItem(KEPT)) listener()
    take()
  })
}

function keep() {
  try {
    if (!told.size) return
    const kept = { visit, told: Object.fromEntries(told), people, unsent: Object.fromEntries(unsent), underWay }
    sessionStorage.setItem(KEPT, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}

function takenUp() {
  const found = kept()
  if (!found.visit || found.visit !== stateOfHistory()) {
    return { visit: newVisit(), told: new Map(), people: [], unsent: new Map(), underWay: '' }
  }
  const { told, people = [], unsent = {}, underWay = '' } = found
  return {
    visit: found.visit,
    told: new Map(Object.entries(told)),
    people,
    unsent: new Map(Object.entries(unsent)),
    underWay,
  }
}

function newVisit() {
  return String(Math.random())
}

function stateOfHistory() {
  return history.state ? history.state.visit : undefined
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}')
  } catch {
    return {}
  }
}

function take() {
  try {
    sessionStorage.removeItem(KEPT)
  } catch {
    // There is nothing to take away.
  }
}

addEventListener('pagehide', keep)
// A phone may end a page that is out of sight without a further word.
addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? keep() : take()))
