/**
 * Hears what the QR code of a desk says, each time a new one is shown: a browser alone has no phone to scan it with.
 */
export const onDeskCode = (heard: (url: string) => void): void => {
  const plain = window.fetch
  window.fetch = async (...asked) => {
    const reply = await plain(...asked)
    if (reply.ok && /\/api\/desks$/.test(String(asked[0]))) {
      const { url }: { url: string } = await reply.clone().json()
      heard(url)
    }
    return reply
  }
}
