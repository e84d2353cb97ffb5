// Ant Design Vue writes its styles into <style> elements, which the page's Content-Security-Policy refuses. Here they land in an
// element that is never part of the document, and what they say is applied through an adopted style sheet, which passes.

const sheet = new CSSStyleSheet()

/** Where style elements go; StyleProvider takes it as its container. */
export const styleHome = document.createElement('div')

/** To be called once, before the first component is shown. */
export function adoptStyles() {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  new MutationObserver(apply).observe(styleHome, { childList: true, characterData: true, subtree: true })
  redirect(document.head)
}

function apply() {
  sheet.replaceSync([...styleHome.children].map(({ textContent }) => textContent).join('\n'))
}

/** Icons, and messages that are shown from outside of any component, know no StyleProvider and write into the head. */
function redirect(head) {
  for (const method of ['appendChild', 'insertBefore']) {
    const original = head[method].bind(head)
    head[method] = (node, ...place) => (node instanceof HTMLStyleElement ? take(node) : original(node, ...place))
  }
}

function take(style) {
  const twin = [...styleHome.children].find((each) => each !== style && nameOf(each) && nameOf(each) === nameOf(style))
  twin?.remove()
  return styleHome.appendChild(style)
}

const nameOf = (style) => style.getAttribute('rc-util-key') ?? style.getAttribute('vc-util-key')
