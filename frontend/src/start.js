// Says what is the matter where the page does not start, on whatever old browser, and tries again while the line is poor.
;(function () {
  'use strict'
  var MOST = 3
  var PAUSE_MS = 4000
  var PATIENCE_MS = 30000
  var KEPT = 'canbao.starts'

  function failed() {
    return document.getElementById('failed')
  }

  function hasStarted() {
    return document.querySelector('#app[data-v-app]') !== null
  }

  function again() {
    location.reload()
  }

  function show() {
    failed().hidden = false
    failed().querySelector('button').addEventListener('click', again)
    addEventListener('online', again)
  }

  /** How often this tab has tried without success. */
  function tries(more) {
    try {
      var count = Number(sessionStorage.getItem(KEPT) || 0) + more
      if (hasStarted()) sessionStorage.removeItem(KEPT)
      else sessionStorage.setItem(KEPT, String(count))
      return count
    } catch (closed) {
      return MOST
    }
  }

  function look() {
    if (hasStarted()) return tries(0)
    show()
    if (tries(1) <= MOST) setTimeout(again, PAUSE_MS)
  }

  if (document.readyState === 'complete') look()
  else addEventListener('load', look)
  setTimeout(function () {
    if (!hasStarted() && failed().hidden) show()
  }, PATIENCE_MS)
})()
