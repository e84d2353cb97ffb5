// Runs inside the build. Gets Prettier's options, Prettier and its plugins, gives the function that Formatter calls.
;(options, prettier, ...plugins) => {
  return (text, parser) => {
    const result = {}
    prettier.format(text, { ...options, parser, plugins }).then(
      (formatted) => {
        result.text = formatted
      },
      (error) => {
        result.error = String(error.message)
      },
    )
    return result
  }
}
