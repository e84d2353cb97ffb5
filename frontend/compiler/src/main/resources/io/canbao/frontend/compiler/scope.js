// Runs inside the build. Gets the exports of Vue's compiler, gives a function that tells what a bundle must know of a module: what it takes from
// others and gives to them, where every name of its outermost scope stands, and what goes when it shares a file with others. Nothing is renamed
// here: which names are taken is known only once all modules of a file are (Bundle).
;(sfc) => (code, program) => {
  const DEFAULT = '*default*'
  const imports = []
  const exports = []
  const edits = []
  const own = new Set()

  const nameOf = (node) => (node.type === 'StringLiteral' ? node.value : node.name)
  const put = (start, end, before, name = '', after = '') => edits.push({ start, end, before, name, after })
  const declare = (nodes) =>
    nodes.map(({ name }) => {
      own.add(name)
      return name
    })

  function namesOf(declaration) {
    if (declaration.type !== 'VariableDeclaration') return declare([declaration.id])
    return declare(declaration.declarations.flatMap(({ id }) => sfc.extractIdentifiers(id)))
  }

  /** A statement that goes leaves an end, so that what stands before it and behind it stay apart. */
  const drop = (node) => put(node.start, node.end, ';')

  const STATEMENTS = {
    ImportDeclaration(node) {
      for (const { type, local, imported } of node.specifiers) {
        const whole = type === 'ImportNamespaceSpecifier' ? '*' : 'default'
        imports.push({ from: node.source.value, name: imported ? nameOf(imported) : whole, local: local.name })
      }
      drop(node)
    },
    ExportNamedDeclaration(node) {
      if (node.declaration) {
        for (const name of namesOf(node.declaration)) exports.push({ name, from: '', local: name })
        put(node.start, node.declaration.start, '')
        return
      }
      for (const { type, local, exported } of node.specifiers) {
        const taken = type === 'ExportNamespaceSpecifier' ? '*' : nameOf(local)
        exports.push({ name: nameOf(exported), from: node.source ? node.source.value : '', local: taken })
      }
      drop(node)
    },
    ExportAllDeclaration(node) {
      exports.push({ name: '*', from: node.source.value, local: '*' })
      drop(node)
    },
    ExportDefaultDeclaration(node) {
      const { declaration } = node
      const isDeclared = /^(Function|Class)Declaration$/.test(declaration.type)
      if (isDeclared && declaration.id) {
        exports.push({ name: 'default', from: '', local: declare([declaration.id])[0] })
        put(node.start, declaration.start, '')
        return
      }
      own.add(DEFAULT)
      exports.push({ name: 'default', from: '', local: DEFAULT })
      put(node.start, declaration.start, 'const ', DEFAULT, ' = ')
      put(declaration.end, node.end, ';')
    },
    VariableDeclaration: namesOf,
    FunctionDeclaration: namesOf,
    ClassDeclaration: namesOf,
  }

  for (const node of program.body) STATEMENTS[node.type] && STATEMENTS[node.type](node)

  const shorthands = new Set()
  const words = new Set()
  const taken = new Set([...own, ...imports.map(({ local }) => local)])
  const twice = (name) => {
    if (taken.has(name)) throw new SyntaxError(`${name} is a name of the whole module too: call one of them otherwise`)
  }
  sfc.walk(program, {
    enter(node, parent) {
      if (node.type === 'Identifier') words.add(node.name)
      if (node.type === 'ObjectProperty' && node.shorthand) shorthands.add(node.key.start)
      // What the walk below does not know as names of their own.
      if (/^(Function|Class)Expression$/.test(node.type) && node.id) twice(node.id.name)
      if (node.type === 'VariableDeclaration' && node.kind === 'var' && parent !== program) {
        const exported = parent.type === 'ExportNamedDeclaration'
        if (!exported) throw new SyntaxError('var is no longer written: take let or const')
      }
    },
  })

  const dropped = edits.filter(({ start, end, name }) => !name && end > start)
  const seen = new Set()
  const refer = (node) => {
    const { start, end, name } = node
    if (!taken.has(name) || seen.has(start)) return
    if (dropped.some((edit) => edit.start <= start && end <= edit.end)) return
    seen.add(start)
    put(start, end, shorthands.has(start) ? `${name}: ` : '', name)
  }
  for (const node of program.body) {
    const declaration = /^Export/.test(node.type) ? node.declaration : node
    if (!declaration) continue
    if (declaration.type === 'VariableDeclaration')
      declaration.declarations.flatMap(({ id }) => sfc.extractIdentifiers(id)).forEach(refer)
    else if (/^(Function|Class)Declaration$/.test(declaration.type) && declaration.id) refer(declaration.id)
  }
  if (program.body.length)
    sfc.walkIdentifiers(
      program,
      (node, parent, parents, isReferred, isLocal) => {
        if (isReferred && !isLocal) refer(node)
      },
      true,
    )

  edits.sort((one, other) => one.start - other.start || one.end - other.end)
  return { imports, exports, edits, own: [...own], words: [...words] }
}
