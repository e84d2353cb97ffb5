// Runs inside the build, beside Terser, which stands in the global scope. Gives a function: a module in, the same made small out, written with
// nothing that browsers of 2019 do not know.
;(code) => globalThis.Terser.minify_sync(code, { module: true, ecma: 2018, format: { comments: false } }).code
