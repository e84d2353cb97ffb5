// Runs inside GraalJS. Gets the exports of Vue's compiler, gives the two functions that VueCompiler calls.
(sfc) => {
  /** Where a fault is, whichever part of the compiler found it, counted from the start of the file. */
  function fault(error, block) {
    const message = String(error.message ?? error)
      .replace(/^\[[^\]]*\]\s*/, '')
      .split('\n')[0]
      .replace(/ \(\d+:\d+\)$/, '');
    const frame = /^(\d+)\s*\|.*\r?\n\s*\|( *)\^/m.exec(String(error.message ?? ''));
    const first = block ? block.loc.start.line - 1 : 0;
    if (error.loc?.start) return { message, line: error.loc.start.line, column: error.loc.start.column };
    if (frame) return { message, line: Number(frame[1]), column: Math.max(frame[2].length - 1, 1) };
    if (error.loc) return { message, line: first + error.loc.line, column: error.loc.column + 1 };
    if (error.line) return { message: error.reason ?? message, line: first + error.line, column: error.column ?? 0 };
    return { message, line: first + 1, column: 0 };
  }

  function at(block, message) {
    return { message, line: block.loc.start.line, column: block.loc.start.column };
  }

  const failed = (faults) => ({ code: '', css: '', faults });

  /** Replaces what every import names by the path that the resolver gives for it. */
  function rewriteImports(code, ast, resolve, lineOf) {
    const text = new sfc.MagicString(code);
    const faults = [];
    sfc.walk(ast, {
      enter(node) {
        const source =
          node.type === 'CallExpression' && node.callee.type === 'Import' ? node.arguments[0]
          : node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration'
            || node.type === 'ImportExpression' ? node.source
          : null;
        if (!source) return;
        const path = source.type === 'StringLiteral' ? resolve(source.value) : '';
        if (path) text.overwrite(source.start, source.end, JSON.stringify(path));
        else faults.push({ message: `import of ${code.slice(source.start, source.end)} leads nowhere`, ...lineOf(source) });
      },
    });
    return { code: text.toString(), faults };
  }

  function module(path, source, resolve) {
    try {
      const ast = sfc.babelParse(source, { sourceType: 'module' });
      const { code, faults } = rewriteImports(source, ast.program, resolve,
        (node) => ({ line: node.loc.start.line, column: node.loc.start.column + 1 }));
      return { code, css: '', faults };
    } catch (error) {
      return failed([fault(error)]);
    }
  }

  function component(path, id, source, resolve) {
    const { descriptor, errors } = sfc.parse(source, { filename: path, sourceMap: false });
    if (errors.length) return failed(errors.map((error) => fault(error)));
    const { script, scriptSetup, template, styles } = descriptor;
    const blocks = [script, scriptSetup, template, ...styles].filter(Boolean);
    const foreign = blocks.filter((block) => block.lang);
    if (foreign.length) return failed(foreign.map((block) => at(block, `lang="${block.lang}" is not compiled here`)));
    if (script && !scriptSetup) return failed([at(script, 'a component has <script setup> or no script')]);

    const css = [];
    const faults = [];
    for (const style of styles) {
      const result = sfc.compileStyle({
        source: style.content, filename: path, id: `data-v-${id}`, scoped: style.scoped, isProd: true,
      });
      css.push(result.code.trim());
      faults.push(...result.errors.map((error) => fault(error, style)));
    }
    let code = '';
    try {
      code = scriptSetup ? withScript(descriptor, id) : templateOnly(descriptor, id, path);
    } catch (error) {
      faults.push(fault(error, scriptSetup ?? template));
    }
    if (faults.length) return failed(faults);
    if (styles.some((style) => style.scoped)) code += `component.__scopeId = "data-v-${id}"\n`;
    code += 'export default component\n';
    const rewritten = rewriteImports(code, sfc.babelParse(code, { sourceType: 'module' }).program, resolve,
      (node) => lineOfImport(source, node.value));
    return { code: rewritten.code, css: css.join('\n'), faults: rewritten.faults };
  }

  /** The generated code has other lines than the source, so an import is looked up by what it names. */
  function lineOfImport(source, name) {
    const index = source.search(new RegExp(`["']${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']`));
    return { line: source.slice(0, Math.max(index, 0)).split('\n').length, column: 0 };
  }

  const templateOptions = { transformAssetUrls: false };

  function withScript(descriptor, id) {
    const { content } = sfc.compileScript(descriptor, {
      id, isProd: true, inlineTemplate: true, genDefaultAs: 'component', templateOptions,
    });
    return `${content.trim()}\n`;
  }

  function templateOnly({ template, styles, slotted }, id, path) {
    const result = sfc.compileTemplate({
      source: template.content, ast: template.ast, filename: path, id, slotted, isProd: true,
      scoped: styles.some((style) => style.scoped), ...templateOptions,
    });
    if (result.errors.length) throw result.errors[0];
    return `${result.code.replace(/^export function render/m, 'function render').trim()}\nconst component = { render }\n`;
  }

  return { component, module };
}
