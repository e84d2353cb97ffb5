// Runs inside the build. Gets the exports of Vue's compiler, gives a function that writes a module anew for browsers of 2019: without `?.`,
// `??`, assignments like `??=` and underscores in numbers, which a browser that does not know them cannot even read past.
;(sfc) => (code) => {
  const { program } = sfc.babelParse(code, { sourceType: 'module' })
  const kept = []

  /** A variable for what is looked at twice. It is read right after it is written, so that a module can do with one for each place. */
  const keep = () => {
    let name = `_kept${kept.length}`
    while (code.includes(name)) name = `_${name}`
    kept.push(name)
    return name
  }

  const IGNORED = [
    'loc',
    'extra',
    'leadingComments',
    'trailingComments',
    'innerComments',
    'errors',
    'comments',
    'tokens',
  ]
  const isNode = (value) => typeof value?.type === 'string' && typeof value.start === 'number'

  function childrenOf(node) {
    const names = Object.keys(node).filter((name) => !IGNORED.includes(name) && !(node.shorthand && name === 'key'))
    return names
      .flatMap((name) => node[name])
      .filter(isNode)
      .sort((one, other) => one.start - other.start)
  }

  function write(node) {
    const anew = rewritten(node)
    if (anew !== null) return anew
    let text = ''
    let at = node.start
    for (const child of childrenOf(node)) {
      if (child.start < at) continue
      text += code.slice(at, child.start) + write(child)
      at = child.end
    }
    return text + code.slice(at, node.end)
  }

  const isChain = ({ type }) => type === 'OptionalMemberExpression' || type === 'OptionalCallExpression'

  function rewritten(node) {
    if (isChain(node)) return chain(node)
    if (node.type === 'LogicalExpression' && node.operator === '??') return either(node)
    if (node.type === 'AssignmentExpression' && ['??=', '||=', '&&='].includes(node.operator)) return assigned(node)
    if (node.type === 'NumericLiteral' && code.slice(node.start, node.end).includes('_'))
      return code.slice(node.start, node.end).replace(/_/g, '')
    return node.type === 'ExpressionStatement' ? statement(node) : null
  }

  /** A statement that comes to begin with a bracket would be read as the call of what stands before it. */
  function statement({ start, end, expression }) {
    const text = write(expression)
    if (code[start] === '(' || !text.startsWith('('))
      return code.slice(start, expression.start) + text + code.slice(expression.end, end)
    return `void (${text})${code.slice(expression.end, end)}`
  }

  function either({ left, right }) {
    if (left.type === 'Identifier') return `(${left.name} != null ? ${left.name} : ${write(right)})`
    const name = keep()
    return `((${name} = ${write(left)}) != null ? ${name} : ${write(right)})`
  }

  function assigned({ left, right, operator }) {
    const place = write(left)
    if (place.includes('('))
      throw new SyntaxError(`${operator} of what is called on the way is not written for old browsers`)
    if (operator !== '??=') return `(${place} ${operator.slice(0, 2)} (${place} = ${write(right)}))`
    return `(${place} != null ? ${place} : (${place} = ${write(right)}))`
  }

  const isMember = ({ type }) => type === 'MemberExpression' || type === 'OptionalMemberExpression'
  const accessOf = ({ computed, property }) =>
    computed ? `[${write(property)}]` : `.${code.slice(property.start, property.end)}`

  /** `a?.b.c?.(d)`: each link that may find nothing ends the whole chain. */
  function chain(node) {
    const links = []
    let base = node
    while (isChain(base) && (base === node || !base.extra?.parenthesized)) {
      links.unshift(base)
      base = base.callee ?? base.object
    }
    let conditions = ''
    const stop = (text) => {
      const name = keep()
      conditions += `(${name} = ${text}) == null ? void 0 : `
      return name
    }
    // What has been read so far; of a member, its object and access apart, so that a call keeps its `this`.
    let read =
      isMember(base) && !base.extra?.parenthesized
        ? { of: write(base.object), access: accessOf(base) }
        : { of: write(base), access: '' }
    for (const link of links) {
      if (isMember(link)) {
        const whole = read.of + read.access
        read = { of: link.optional ? stop(whole) : whole, access: accessOf(link) }
        continue
      }
      const given = link.arguments.map(write)
      if (!link.optional) read = { of: `${read.of}${read.access}(${given.join(', ')})`, access: '' }
      else if (!read.access) read = { of: `${stop(read.of)}(${given.join(', ')})`, access: '' }
      else {
        const self = keep()
        const called = stop(`(${self} = ${read.of})${read.access}`)
        read = { of: `${called}.call(${[self, ...given].join(', ')})`, access: '' }
      }
    }
    return `(${conditions}${read.of}${read.access})`
  }

  const text = code.slice(0, program.start) + write(program) + code.slice(program.end)
  return kept.length ? `let ${kept.join(', ')}\n${text}` : text
}
