// Loads the page again when its sources changed, or when the server is back: what a visitor told stands in the address.
const changes = new EventSource('/development/changes')
let lost = false

changes.onmessage = () => location.reload()
changes.onerror = () => {
  lost = true
}
changes.onopen = () => {
  if (lost) location.reload()
}
