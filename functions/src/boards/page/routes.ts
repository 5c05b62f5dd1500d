import { boardCodeIn, NOT_A_CODE } from '@lianxin/shared/boards/code'
import type { CardView } from '@lianxin/shared/boards/schema'
import { vcard } from '@lianxin/shared/boards/vcard'
import { failureOf } from '../../http/failure'
import type { Api, Asked, Text } from '../../http/mount'
import { hashSource, securityHeaders } from '../../http/security-headers'
import { readBoard } from '../read-board'
import { cardPage } from './card-page'
import { look } from './look'
import { BROKEN, BUSY, JUNK, NO_CODE, troublePage } from './trouble-page'

/** A card is the same for everybody; longer than this it might name somebody who has just left. */
const KEPT = 'public, max-age=2'

/** Whoever stands before a board may read it; a search for an officer's name must not find one. */
const UNLISTED = { 'x-robots-tag': 'noindex' }

const CONTACT = /\.vcf$/

/** Is it one of the addresses below `/b`, which show boards as pages? */
export const isPage = ({ method, path }: Asked): boolean =>
  (method === 'GET' || method === 'HEAD') && /^\/b(\/|$)/.test(path)

/**
 * `GET /b/<code>`: a board as a complete page, `GET /b/<code>.vcf`: its person for the address book,
 * `GET /b?code=`: the form for a code that was typed. Never throws.
 */
export const boardPages = (deps: Parameters<typeof readBoard>[0]): Api => {
  const read = readBoard(deps)
  const show = async ({ path, query, call }: Asked): Promise<Text> => {
    const asked = path.slice('/b/'.length)
    if (asked === '') return typed(query.code)
    const code = boardCodeIn(asked.replace(CONTACT, ''))
    if (!code) return page(404, troublePage(JUNK))
    const card = await read({ code }, call)
    return CONTACT.test(asked) ? contact(card) : page(200, cardPage(card), KEPT)
  }
  return async (asked) => {
    try {
      return await show(asked)
    } catch (thrown) {
      const { status, body } = failureOf(thrown, asked.call.requestId, deps.log)
      return page(status, troublePage(status < 500 ? body.error.message : status === 503 ? BUSY : BROKEN))
    }
  }
}

// The board's own address is what one may keep and send on.
const typed = (text: string | undefined): Text => {
  if (!text) return page(404, troublePage(NO_CODE))
  const code = boardCodeIn(text)
  if (!code) return page(404, troublePage(NOT_A_CODE, text.slice(0, 40)))
  return { status: 303, text: '', headers: { ...securityHeaders({ styles: [] }), location: `/b/${code}` } }
}

const page = (status: number, text: string, kept = 'no-store'): Text => ({
  status,
  text,
  headers: {
    ...securityHeaders({ scripts: [hashSource(look().js)], styles: [hashSource(look().css)] }),
    'content-type': 'text/html; charset=utf-8',
    ...UNLISTED,
    'cache-control': kept,
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  },
})

const contact = ({ rungs: [first], union }: CardView): Text => {
  if (!first) throw new Error('a board leads to nobody')
  return {
    status: 200,
    text: vcard({ ...first, union }),
    headers: {
      ...securityHeaders({ styles: [] }),
      'content-type': 'text/vcard; charset=utf-8',
      ...UNLISTED,
      'content-disposition': `attachment; filename="contact.vcf"; filename*=UTF-8''${encodeURIComponent(first.name)}.vcf`,
      'cache-control': KEPT,
    },
  }
}
