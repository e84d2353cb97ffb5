// Runs inside the build. Gives a function that adds to a style sheet what keeps things in a row apart in browsers of 2019, which know gaps in grids
// alone: margins, where such a browser is told by a property that came with the gaps. What is last in a row has one too many there.
;(() => (css) => {
  const RULE = /([^{}]+)\{([^{}]*)\}/g
  const valueOf = (body, name) => (new RegExp(`(?:^|[;\\s])${name}:\\s*([^;]+)`).exec(body) || [])[1]
  const parts = (value) => value.trim().match(/[^\s(]+(?:\([^)]*\))?/g)

  function gapsOf(body) {
    if (!/display:\s*(inline-)?flex/.test(body)) return null
    const both = valueOf(body, 'gap')
    const [row, column = row] = both ? parts(both) : []
    const found = { row: valueOf(body, 'row-gap') || row, column: valueOf(body, 'column-gap') || column }
    return found.row || found.column ? found : null
  }

  return css.replace(RULE, (rule, selector, body) => {
    const gaps = gapsOf(body)
    if (!gaps) return rule
    const each = selector
      .replace(/\/\*[^]*?\*\//g, '')
      .split(',')
      .map((one) => `${one.trim()} > *`)
    const margins = `margin-right: ${gaps.column || 0}; margin-bottom: ${gaps.row || 0}`
    return `${rule}\n@supports not (inset: 0) { ${each.join(', ')} { ${margins} } }`
  })
})()
