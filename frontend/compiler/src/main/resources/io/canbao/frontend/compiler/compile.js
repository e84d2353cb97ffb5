// Runs inside the build. Gets the exports of Vue's compiler, gives the function that VueCompiler calls: one source in, as JSON what it
// becomes (CompiledSource), whatever other sources there are.
;(sfc, lower, newer, withGaps, scopeOf) => {
  /** Where a fault is, whichever part of the compiler found it, counted from the start of the file. */
  function fault(error, block) {
    const message = String(error.message ?? error)
      .replace(/^\[[^\]]*\]\s*/, '')
      .split('\n')[0]
      .replace(/ \(\d+:\d+\)$/, '')
    const frame = /^(\d+)\s*\|.*\r?\n\s*\|( *)\^/m.exec(String(error.message ?? ''))
    const first = block ? block.loc.start.line - 1 : 0
    if (error.loc?.start) return { message, line: error.loc.start.line, column: error.loc.start.column }
    if (frame) return { message, line: Number(frame[1]), column: Math.max(frame[2].length - 1, 1) }
    if (error.loc) return { message, line: first + error.loc.line, column: error.loc.column + 1 }
    if (error.line) return { message: error.reason ?? message, line: first + error.line, column: error.column ?? 0 }
    return { message, line: first + 1, column: 0 }
  }

  function at(block, message) {
    return { message, line: block.loc.start.line, column: block.loc.start.column }
  }

  const nothing = {
    code: '',
    css: '',
    imports: [],
    texts: [],
    scope: { imports: [], exports: [], edits: [], own: [], words: [] },
  }
  const failed = (faults) => ({ ...nothing, faults })

  const IMPORTS = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']

  /**
   * Every import of a module: what it names, where that stands in the code, and whether it is made on demand. An import of nothing but the
   * default has a `local` name and the place of its whole statement, so that data can stand in its place.
   */
  function importsOf(code, program, lineOf) {
    const imports = []
    const faults = []
    sfc.walk(program, {
      enter(node) {
        const call = node.type === 'CallExpression' && node.callee.type === 'Import'
        const source = call ? node.arguments[0] : IMPORTS.includes(node.type) ? node.source : null
        if (!source) return
        const place = lineOf(source)
        if (source.type !== 'StringLiteral') {
          faults.push({ message: `import of ${code.slice(source.start, source.end)} leads nowhere`, ...place })
          return
        }
        const specifiers = node.type === 'ImportDeclaration' ? node.specifiers : []
        const whole = specifiers.length === 1 && specifiers[0].type === 'ImportDefaultSpecifier'
        const at = whole ? node : source
        imports.push({
          name: source.value,
          start: at.start,
          end: at.end,
          local: whole ? specifiers[0].local.name : '',
          nameStart: source.start,
          nameEnd: source.end,
          wholeStart: node.start,
          wholeEnd: node.end,
          onDemand: call || node.type === 'ImportExpression',
          ...place,
        })
      },
    })
    return { imports, faults }
  }

  /** What `t` of lib/language.js is called in a module, the module that declares it included. */
  function speakersIn(program) {
    const named = (specifier) => specifier.imported?.name === 't'
    return new Set(
      program.body.flatMap((node) => {
        if (node.type === 'ImportDeclaration' && node.source.value.endsWith('/language.js')) {
          return node.specifiers.filter(named).map(({ local }) => local.name)
        }
        return node.type === 'ExportNamedDeclaration' && node.declaration?.id?.name === 't' ? ['t'] : []
      }),
    )
  }

  /** The keys that an expression can come to, `*` for a part that is only known when it runs; null where nothing is known. */
  function keysOf(node) {
    const both = (one, other) => one && other && [...one, ...other]
    switch (node?.type) {
      case 'StringLiteral':
        return [node.value]
      case 'TemplateLiteral': {
        const key = node.quasis.map(({ value }) => value.cooked).join('*')
        return key === '*' ? null : [key]
      }
      case 'ConditionalExpression':
        return both(keysOf(node.consequent), keysOf(node.alternate))
      case 'LogicalExpression':
        return both(keysOf(node.left), keysOf(node.right))
      default:
        return null
    }
  }

  /** Every text that is asked for by `t(…)` below a node. */
  function textsOf(root, speakers, placeOf) {
    const texts = []
    const faults = []
    sfc.walk(root, {
      enter(node) {
        if (node.type !== 'CallExpression' || !speakers.has(node.callee.name)) return
        const keys = keysOf(node.arguments[0])
        if (keys) texts.push(...keys.map((key) => ({ key, ...placeOf(node) })))
        else
          faults.push({
            message: 'the key of a text must be readable here, so that it can be checked',
            ...placeOf(node),
          })
      },
    })
    return { texts, faults }
  }

  const parsed = (code) => sfc.babelParse(code, { sourceType: 'module' }).program
  const ownPlace = (node) => ({ line: node.loc.start.line, column: node.loc.start.column + 1 })

  function module(path, source) {
    try {
      const written = parsed(source)
      const spoken = textsOf(written, speakersIn(written), ownPlace)
      const tooNew = path.endsWith('.test.js') ? [] : newer.inProgram(written, ownPlace)
      const code = lower(source)
      const place = code === source ? ownPlace : (node) => lineOfImport(source, node.value)
      const program = parsed(code)
      const { imports, faults } = importsOf(code, program, place)
      const scope = scopeOf(code, program)
      return { code, css: '', imports, texts: spoken.texts, scope, faults: [...faults, ...spoken.faults, ...tooNew] }
    } catch (error) {
      return failed([fault(error)])
    }
  }

  /** Texts of script and template, read as they are written: the generated code has other lines. */
  function textsOfComponent({ scriptSetup, script, template }) {
    const found = []
    let speakers = new Set()
    for (const block of [script, scriptSetup].filter(Boolean)) {
      const { program } = sfc.babelParse(block.content, { sourceType: 'module', startLine: block.loc.start.line })
      speakers = new Set([...speakers, ...speakersIn(program)])
      found.push(textsOf(program, speakers, ownPlace))
    }
    const read = (expression) => {
      if (!expression?.ast) return
      const { line } = expression.loc.start
      found.push(textsOf(expression.ast, speakers, (node) => ({ line: line + node.loc.start.line - 1, column: 0 })))
    }
    const visit = (node) => {
      if (node.type === INTERPOLATION) read(node.content)
      for (const prop of node.props ?? []) {
        read(prop.forParseResult?.source ?? prop.exp)
        read(prop.arg)
      }
      node.children?.forEach(visit)
    }
    if (template?.ast) visit(template.ast)
    return { texts: found.flatMap(({ texts }) => texts), faults: found.flatMap(({ faults }) => faults) }
  }

  const INTERPOLATION = 5

  function component(path, id, source) {
    const { descriptor, errors } = sfc.parse(source, { filename: path, sourceMap: false })
    if (errors.length) return failed(errors.map((error) => fault(error)))
    const { script, scriptSetup, template, styles } = descriptor
    const blocks = [script, scriptSetup, template, ...styles].filter(Boolean)
    const foreign = blocks.filter((block) => block.lang)
    if (foreign.length) return failed(foreign.map((block) => at(block, `lang="${block.lang}" is not compiled here`)))
    if (script && !scriptSetup) return failed([at(script, 'a component has <script setup> or no script')])

    const css = []
    const faults = []
    for (const style of styles) {
      const result = sfc.compileStyle({
        source: style.content,
        filename: path,
        id: `data-v-${id}`,
        scoped: style.scoped,
        isProd: true,
      })
      css.push(withGaps(result.code.trim()))
      faults.push(...result.errors.map((error) => fault(error, style)))
      faults.push(...newer.inStyles(style.content, style.loc.start.line))
    }
    let code = ''
    let spoken = { texts: [], faults: [] }
    try {
      spoken = textsOfComponent(descriptor) // before the template's tree is compiled and with that changed
      code = scriptSetup ? withScript(descriptor, id) : templateOnly(descriptor, id, path)
    } catch (error) {
      faults.push(fault(error, scriptSetup ?? template))
    }
    if (faults.length) return failed(faults)
    if (styles.some((style) => style.scoped)) code += `component.__scopeId = "data-v-${id}"\n`
    code += 'export default component\n'
    const tooNew = newer.inProgram(parsed(code), (_, name) => lineOf(source, name.replace(/\)$/, '')))
    code = lower(code)
    const program = parsed(code)
    const { imports, faults: lost } = importsOf(code, program, (node) => lineOfImport(source, node.value))
    try {
      const all = [...lost, ...spoken.faults, ...tooNew]
      return { code, css: css.join('\n'), imports, texts: spoken.texts, scope: scopeOf(code, program), faults: all }
    } catch (error) {
      return failed([fault(error, scriptSetup ?? template)])
    }
  }

  /** The generated code has other lines than the source, so an import is looked up by what it names. */
  function lineOfImport(source, name) {
    return lineAt(source, source.search(new RegExp(`["']${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']`)))
  }

  const lineOf = (source, text) => lineAt(source, source.indexOf(text))
  const lineAt = (source, index) => ({ line: source.slice(0, Math.max(index, 0)).split('\n').length, column: 0 })

  const templateOptions = { transformAssetUrls: false }

  function withScript(descriptor, id) {
    const { content } = sfc.compileScript(descriptor, {
      id,
      isProd: true,
      inlineTemplate: true,
      genDefaultAs: 'component',
      templateOptions,
    })
    return `${content.trim()}\n`
  }

  function templateOnly({ template, styles, slotted }, id, path) {
    const result = sfc.compileTemplate({
      source: template.content,
      ast: template.ast,
      filename: path,
      id,
      slotted,
      isProd: true,
      scoped: styles.some((style) => style.scoped),
      ...templateOptions,
    })
    if (result.errors.length) throw result.errors[0]
    return `${result.code.replace(/^export function render/m, 'function render').trim()}\nconst component = { render }\n`
  }

  const compile = (path, id, source) => (path.endsWith('.vue') ? component(path, id, source) : module(path, source))
  return (path, id, source) => JSON.stringify(compile(path, id, source))
}
