// Requests on their way that several parts of a page wait for: whoever asks the same meanwhile waits for the same answer.

import { Problem } from './http.js'

export function sharedRequests() {
  const underWay = new Map()

  function begin(key, run) {
    const giveUp = new AbortController()
    const request = { giveUp, waiting: 0, answer: run(giveUp.signal) }
    const end = () => {
      if (underWay.get(key) === request) underWay.delete(key)
    }
    request.end = end
    request.answer.then(end, end)
    underWay.set(key, request)
    return request
  }

  /**
   * Waits for a request, which is made unless it is on its way already. A failed one is made anew by whoever asks next.
   *
   * @param run makes the request; gets the signal that ends it, once nobody waits for it any more
   * @param signal ends the waiting of whoever asks here, and of nobody else
   */
  return function share(key, run, signal) {
    const request = underWay.get(key) || begin(key, run)
    request.waiting += 1
    return new Promise((resolve, reject) => {
      if (signal) signal.addEventListener('abort', leave, { once: true })
      request.answer.then(resolve, reject)

      function leave() {
        reject(new Problem({ lost: true }))
        request.waiting -= 1
        if (request.waiting) return
        request.end()
        request.giveUp.abort()
      }
    })
  }
}
