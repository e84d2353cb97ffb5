// Runs inside the build. Gets the exports of Vue's compiler, gives a function that finds what browsers of 2019 do not have: residents read the
// pages on the phones that they own. What only looks otherwise, as `?.`, is written anew and no fault.
;(sfc) => {
  const METHODS = [
    'at',
    'replaceAll',
    'matchAll',
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'hasOwn',
    'groupBy',
    'allSettled',
    'withResolvers',
    'fromAsync',
    'randomUUID',
    'canParse',
    'replaceChildren',
  ]
  const NAMES = ['structuredClone', 'globalThis', 'WeakRef', 'BigInt', 'reportError']
  const SYNTAX = {
    ClassProperty: 'a field of a class',
    ClassPrivateProperty: 'a private field',
    ClassPrivateMethod: 'a private method',
    StaticBlock: 'a static block',
    BigIntLiteral: 'a large integer',
    ExportNamespaceSpecifier: 'export * as',
  }
  const isMember = ({ type }) => type === 'MemberExpression' || type === 'OptionalMemberExpression'
  const isNewPattern = ({ pattern, flags }) => /\(\?<[=!]/.test(pattern) || /[dv]/.test(flags)

  function what(node, parent) {
    if (SYNTAX[node.type]) return SYNTAX[node.type]
    const called = isMember(node) && parent?.callee === node && !node.computed
    if (called && METHODS.includes(node.property.name)) return `.${node.property.name}()`
    if (node.type === 'RegExpLiteral' && isNewPattern(node)) return `the pattern /${node.pattern}/${node.flags}`
    const named = node.type === 'Identifier' && NAMES.includes(node.name)
    return named && !(isMember(parent ?? {}) && parent.property === node && !parent.computed) ? node.name : ''
  }

  const SHORT = ['padding', 'margin', 'border'].flatMap((each) => [`${each}-inline:`, `${each}-block:`])
  const STYLES = [
    'inset:',
    'inset-inline',
    'inset-block',
    ...SHORT,
    ':has(',
    '@container',
    '@layer',
    'color-mix(',
    'oklch(',
    'light-dark(',
    ':is(',
    ':where(',
  ]

  return {
    /** Faults of a program; `placeOf` tells where a node stands in its source. */
    inProgram(program, placeOf) {
      const faults = []
      sfc.walk(program, {
        enter(node, parent) {
          const found = what(node, parent)
          if (found) faults.push({ message: `browsers of 2019 do not have ${found}`, ...placeOf(node, found) })
        },
      })
      return faults
    },

    /** Faults of a style sheet that begins on a line: a rule with a selector that is not known is left out whole. */
    inStyles(css, first) {
      return STYLES.filter((each) => css.includes(each)).map((each) => ({
        message: `browsers of 2019 do not have ${each.replace(/\($/, '()').replace(/:$/, '')}`,
        line: first + css.slice(0, css.indexOf(each)).split('\n').length - 1,
        column: 0,
      }))
    },
  }
}
