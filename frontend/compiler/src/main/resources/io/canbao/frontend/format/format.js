// Runs inside GraalJS. Gets Prettier, its plugins and its options, gives the function that Formatter calls.
;(prettier, plugins, options) => (text, parser) => {
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
