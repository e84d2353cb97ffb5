// What is seen when the page itself is broken: the notice that stands in its HTML, and a way to open it anew.

/** Has an app show the notice for whatever goes wrong inside it. */
export function guard(app) {
  const notice = document.getElementById('failed')
  notice.hidden = true
  app.config.errorHandler = (error) => {
    console.error(error)
    notice.hidden = false
    notice.querySelector('button').onclick = () => location.reload()
    notice.scrollIntoView()
  }
  return app
}
