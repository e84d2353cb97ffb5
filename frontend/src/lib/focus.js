// The focus of a keyboard or a screen reader, where what had it goes away.

const HEADINGS = 'h1, h2, h3'

/**
 * Keeps the focus on the page: when what had it was taken away, as a button that did its work, and nothing else took it, it goes to the nearest heading
 * of what is left, and not to the top of everything. What appears later takes it then.
 */
export function keepFocus() {
  let path = []
  addEventListener('focusin', ({ target }) => {
    path = pathTo(target)
  })
  new MutationObserver(() => setTimeout(lookAfter)).observe(document.body, { childList: true, subtree: true })

  function lookAfter() {
    const [last] = path
    if (!last || last.isConnected || document.activeElement !== document.body) return
    path.filter((each) => each.isConnected).some((each) => takesFocus(each.querySelector(HEADINGS)))
  }
}

function pathTo(element) {
  const path = []
  for (let each = element; each && each !== document.body; each = each.parentElement) path.push(each)
  return path
}

/** What cannot be seen, as in a closed fold, takes none. */
function takesFocus(heading) {
  if (!heading) return false
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return document.activeElement === heading
}
