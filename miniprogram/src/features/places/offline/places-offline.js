// Answers for the pages of places where the network does not: with what keep.ts put aside. Everything else, everything
// of other hosts, and everything while there is a network comes as always.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  const kept = () => caches.match(request.mode === 'navigate' ? '/places' : request, { ignoreVary: true })
  event.respondWith(fetch(request).catch(async () => (await kept()) ?? Response.error()))
})
