// Ant Design Vue writes its styles into <style> elements in the head, which the page's Content-Security-Policy refuses. Here they land in an
// element that is never part of the document, and what they say is applied through adopted style sheets, which pass. The library finds its
// styles again wherever they landed: it expects to be embedded into pages that move them.

const home = document.createElement('div')
const known = new WeakMap()
const own = [...document.adoptedStyleSheets] // a copy: what the document has grows with all that is set

/** To be called once, before the first component is shown. */
export function adoptStyles() {
  const { head } = document
  redirect(head, 'appendChild', (style) => home.appendChild(style))
  redirect(head, 'insertBefore', (style, next) =>
    home.insertBefore(style, next?.parentNode === home ? next : home.firstChild),
  )
  redirect(head, 'removeChild', (style) => style.remove())
  new MutationObserver(apply).observe(home, { childList: true, characterData: true, subtree: true })
}

/** What is done with style elements instead of putting them into the head. It counts at once: the library measures what it wrote. */
function redirect(head, method, instead) {
  const original = head[method].bind(head)
  head[method] = (node, ...more) => {
    if (!(node instanceof HTMLStyleElement)) return original(node, ...more)
    instead(node, ...more)
    apply()
    return node
  }
}

/** Only where something changed: the browser looks at every element anew each time that sheets are set. What says nothing is a placeholder of the library's. */
function apply() {
  const sheets = [...own, ...[...home.children].filter(({ textContent }) => textContent).map(sheetOf)]
  const before = document.adoptedStyleSheets
  if (sheets.length !== before.length || sheets.some((sheet, place) => sheet !== before[place])) {
    document.adoptedStyleSheets = sheets
  }
}

function sheetOf(style) {
  const made = known.get(style)
  if (made?.text === style.textContent) return made.sheet
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style.textContent)
  known.set(style, { text: style.textContent, sheet })
  return sheet
}
