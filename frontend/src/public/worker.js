// The pages of residents on their own device, so that they open without a connection. What counties decided is kept by the page (kept.js);
// what somebody tells, an answer to it, and the pages of officers and collectors never come here.
// The build says before the first line which RELEASE this is, the folder of its files, and which FILES there are.

const KEPT = 'canbao.pages.'
const PATIENCE_MS = 5000
const RELEASES = 2

const HOME = new URL('./', location.href)
const PARTS = new URL('./files-', location.href).pathname

/** A county's short address, which the server leads to its page. */
const COUNTY = /^\/(\d{6})\/?$/

addEventListener('install', (event) => event.waitUntil(keep().then(() => skipWaiting())))
addEventListener('activate', (event) => event.waitUntil(dropOld()))
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== HOME.origin) return
  if (request.mode !== 'navigate') {
    if (pathname.startsWith(PARTS)) event.respondWith(part(request))
    return
  }
  const county = COUNTY.exec(pathname)
  if (pathname === HOME.pathname) event.respondWith(page(request))
  else if (county) event.respondWith(fetch(request).catch(() => Response.redirect(`${HOME.href}#/${county[1]}`)))
})

/** Page and files of one release, or nothing: while servers change over, the page may be that of another one already. */
async function keep() {
  const found = await fetch(HOME.href, { cache: 'no-cache' })
  const text = await found.clone().text()
  if (!found.ok || !text.includes(RELEASE)) throw new Error('another release is served')
  const cache = await caches.open(KEPT + RELEASE)
  await cache.addAll(FILES)
  await cache.put(HOME.href, found)
}

/** The release before stays: whoever has its page still open gets the rest of it. */
async function dropOld() {
  const releases = (await caches.keys()).filter((name) => name.startsWith(KEPT))
  await Promise.all(releases.slice(0, -RELEASES).map((name) => caches.delete(name)))
}

/** The page as it is served now, so that nobody is stuck with an old one; the kept one where no answer comes soon. */
async function page(request) {
  const cache = await caches.open(KEPT + RELEASE)
  const kept = await cache.match(HOME.href)
  if (!kept) return fetch(request)
  const served = await Promise.race([fetch(request).catch(() => kept), later(PATIENCE_MS).then(() => kept)])
  return served.status >= 500 ? kept : served
}

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A file never changes under its address. */
async function part(request) {
  return (await caches.match(request.url)) || fetch(request)
}
