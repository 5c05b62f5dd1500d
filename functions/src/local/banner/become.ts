const PERSONA = 'lianxin.persona'
const SESSION = 'lianxin.session'
const DEVICE = 'lianxin.device'
const WECHAT = 'lianxin-demo-wechat'
/** Whether the bar is open, for this tab. */
export const BAR = 'lianxin-demo-bar'

export type Listed = { id: string; label: string; home: string }

/** Whom this browser is now, if somebody from the demo. */
export const currentPersona = (): string | undefined => window.localStorage.getItem(PERSONA) ?? undefined

/** Signs in as a persona, the ordinary way: a login code for a session, kept where the app keeps its own. */
export const become = async (persona: string): Promise<void> => {
  const { code } = await post(`/local/personas/${persona}/code`, {})
  const session = await post('/api/session', { wechat: { code } })
  forget()
  window.localStorage.setItem(PERSONA, persona)
  window.sessionStorage.removeItem(BAR)
  // Taro's web storage wraps each value so.
  window.localStorage.setItem(SESSION, JSON.stringify({ data: session }))
}

/** Back to what this browser is by itself. */
export const becomeMyself = (): void => {
  forget()
  window.localStorage.removeItem(PERSONA)
}

// One person's lists and drafts are not the next one's.
const forget = (): void => {
  for (const key of Object.keys(window.localStorage))
    if (key.startsWith('lianxin.') && key !== DEVICE) window.localStorage.removeItem(key)
}

/**
 * Gives the page what only WeChat has, a login code: the persona's, or that of a WeChat of this browser's own. So an
 * invitation can be taken up without a phone.
 */
export const standInForWechat = (): void => {
  Object.assign(window, {
    lianxinWechat: async () => {
      const persona = currentPersona()
      const minted = persona
        ? await post(`/local/personas/${persona}/code`, {})
        : await post('/local/wechat/codes', { openid: ownOpenid() })
      return minted.code
    },
  })
}

// Its name begins otherwise than the app's keys: it outlives whoever this browser becomes.
const ownOpenid = (): string => {
  const kept =
    window.localStorage.getItem(WECHAT) ?? `browser-${window.crypto.getRandomValues(new Uint32Array(2)).join('-')}`
  window.localStorage.setItem(WECHAT, kept)
  return kept
}

/** Posts JSON to this server. @throws Error for any reply but a good one */
export const post = async (path: string, body: object): Promise<{ [key: string]: unknown }> => {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${path} ${reply.status}`)
  return reply.json()
}
