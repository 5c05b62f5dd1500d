// Answers for the pages of places where the network does not: with what offline/keep.ts put aside. Everything else, and
// everything while there is a network, comes as always.
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).pathname.startsWith('/api/')) return
  const kept = () => caches.match(request.mode === 'navigate' ? '/places' : request, { ignoreVary: true })
  event.respondWith(fetch(request).catch(async () => (await kept()) ?? Response.error()))
})
