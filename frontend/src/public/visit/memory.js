// What was told, by place. It stands in no address and in no history, so that whoever uses the same screen next finds
// nothing there. Only while the page is out of sight does this tab keep it, for a reload; who arrives anew takes that away.

const KEPT = 'canbao.visit'

const told = new Map(Object.entries(hasComeBack() ? kept() : {}))
take()

const placeOf = ({ county, year }) => `${county}/${year}`

/** What was told for a place; nothing yet where that is the first time. */
export const recall = (place) => told.get(placeOf(place)) ?? {}

export const remember = (place, answers) => told.set(placeOf(place), answers)

export function forget() {
  told.clear()
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
    if (told.size) sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(told)))
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
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

/** Whether the tab was reloaded, or came back from elsewhere by its own history. */
function hasComeBack() {
  const [arrival] = window.performance?.getEntriesByType?.('navigation') ?? []
  return ['reload', 'back_forward'].includes(arrival?.type)
}

addEventListener('pagehide', keep)
// A phone may end a page that is out of sight without a further word.
addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? keep() : take()))
