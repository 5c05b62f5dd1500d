const CACHE = 'lianxin-places'
/** Not while the list is on its way. */
const AFTER_MS = 3_000

/** Puts the pages of places aside in the browser, so that they open without a network later; the mini-program is on the phone anyhow. */
export const keepPages = (): (() => void) => {
  const timer = setTimeout(() => void keepAll().catch(() => undefined), AFTER_MS)
  return () => clearTimeout(timer)
}

// Without it, as in an old browser or over plain http, there is just no page without a network.
const keepAll = async (): Promise<void> => {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  await Promise.all(NEXT.map(loadPage))
  await navigator.serviceWorker.register('/places-offline.js', { scope: '/place' })
  const wanted = ['/places', ...loaded()]
  const cache = await caches.open(CACHE)
  const had = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  // The page itself names the files of its own release.
  await cache.addAll(wanted.filter((path) => path === '/places' || !had.has(path)))
  for (const path of had) if (!wanted.includes(path)) await cache.delete(path, { ignoreVary: true })
}

/** Where one goes from the list. */
const NEXT = ['features/places/pages/place', 'features/places/pages/place-map']

// By the router's own way to load it: imported a second time, a page would be other files.
const loadPage = async (page: string): Promise<unknown> =>
  window.__taroAppConfig?.routes?.find(({ path }) => path === page)?.load?.({}, {})[0]

const loaded = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /\.(js|css)$/.test(pathname))
    .map(({ pathname }) => pathname)
