// What everybody can know, the counties and what they decided, on this device: it can be read without a connection, as it was last heard.
// Nothing that a person tells comes here, nor any answer to it.

const KEPT = 'canbao.published'
const MOST = 16

/** Keeps what was published at an address; of much, what was heard last. */
export async function keep(address, published) {
  try {
    const cache = await caches.open(KEPT)
    await cache.delete(address)
    await cache.put(address, new Response(JSON.stringify(published)))
    const addresses = await cache.keys()
    await Promise.all(addresses.slice(0, -MOST).map((each) => cache.delete(each)))
  } catch {
    // A browser that keeps nothing asks the server.
  }
}

/** What was kept of an address; undefined where nothing was. */
export async function recall(address) {
  try {
    const cache = await caches.open(KEPT)
    const found = await cache.match(address)
    return found && (await found.json())
  } catch {
    return undefined
  }
}

let waiting = 0

/** Has the pages kept on this device too, after a moment in which they have nothing better to load. */
export function keepPages(ms) {
  if (!navigator.serviceWorker) return
  clearTimeout(waiting)
  waiting = setTimeout(() => navigator.serviceWorker.register('./worker.js').catch(() => {}), ms)
}
