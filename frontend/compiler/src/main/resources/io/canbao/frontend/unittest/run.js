// Runs inside the build: one test, and how it ended. A test that waits for something that never comes stays without an end.
;(run) => {
  const outcome = { error: 'it waits for something that never comes' }
  Promise.resolve()
    .then(run)
    .then(
      () => {
        outcome.error = ''
      },
      (error) => {
        outcome.error = String(error?.stack ?? error)
      },
    )
  return outcome
}
