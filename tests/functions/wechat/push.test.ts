import { createHash } from 'node:crypto'
import { encrypt, getSignature } from '@wecom/crypto'
import { opened } from '../../../functions/src/wechat/push/envelope'
import { readPush } from '../../../functions/src/wechat/push/read-push'
import { receivePush, verifyAddress } from '../../../functions/src/wechat/push/receive-push'
import { pushStore } from '../../../functions/src/wechat/push/store-pushes'
import { freshTable } from '../../support/engine'
import { handClock } from '../../support/factories'

const NOW = '2026-11-20T02:00:00.000Z'
const SECONDS = String(Date.parse(NOW) / 1000)
const settings = { token: 'push-token', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wxapp' }
const event = {
  ToUserName: 'gh',
  FromUserName: 'o-1',
  CreateTime: 1_795_140_000,
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: 't-1',
  result: { suggest: 'risky', label: 20002 },
}

let table: Awaited<ReturnType<typeof freshTable>>
beforeAll(async () => {
  table = await freshTable()
})
afterAll(() => table.drop())

const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')
const signed = (more: Record<string, string> = {}, timestamp = SECONDS) => ({
  signature: sha1(settings.token, timestamp, 'n0'),
  timestamp,
  nonce: 'n0',
  ...more,
})

/** As the independent package seals it. */
const sealed = (message: string, appId = settings.appId, timestamp = SECONDS) => {
  const Encrypt = encrypt(settings.aesKey, message, appId)
  return {
    query: signed(
      { encrypt_type: 'aes', msg_signature: getSignature(settings.token, timestamp, 'n0', Encrypt) },
      timestamp,
    ),
    body: JSON.stringify({ ToUserName: 'gh', Encrypt }),
  }
}

const open = (isPlain = false) => {
  const got: unknown[] = []
  const deps = {
    pushes: pushStore(table),
    settings: { ...settings, aesKey: isPlain ? undefined : settings.aesKey },
    machineClock: handClock(NOW),
    onPush: async (push: unknown) => void got.push(push),
  }
  return { receive: receivePush(deps), got, deps }
}

describe('forged, old and broken pushes', () => {
  test('another token, another key, another app, a changed text and a text in plain are not taken', async () => {
    const { receive, got } = open()
    const good = sealed(JSON.stringify(event))
    const other = sealed(JSON.stringify(event), 'wxother')
    const tries: [Record<string, string>, string][] = [
      [{ ...good.query, signature: sha1('guess', SECONDS, 'n0') }, good.body],
      [{ ...good.query, msg_signature: sha1('guess', SECONDS, 'n0') }, good.body],
      [{ ...good.query, nonce: 'n1' }, good.body],
      [good.query, good.body.replace(/.(?="})/, (last) => (last === 'A' ? 'B' : 'A'))],
      [good.query, JSON.stringify(event)],
      [other.query, other.body],
      [{}, good.body],
      [good.query, '{'],
      [good.query, ''],
    ]
    for (const [query, body] of tries) expect(await receive(query, body)).toBe(false)
    expect(got).toEqual([])
  })

  test.each([-301, 301])('a stamp %i s away is not taken', async (seconds) => {
    const { receive } = open()
    const at = String(Number(SECONDS) + seconds)
    const { query, body } = sealed(JSON.stringify(event), settings.appId, at)
    expect(await receive(query, body)).toBe(false)
  })

  test('a truncated or random sealed text opens to nothing', () => {
    const whole = encrypt(settings.aesKey, JSON.stringify(event), settings.appId)
    for (const text of ['', 'AAAA', whole.slice(0, 24), whole.slice(0, -4), 'not base64 at all'])
      expect(opened(text, settings)).toBeUndefined()
  })
})

describe('what WeChat pushes', () => {
  test('what the independent package seals opens to the same, whatever its length', () => {
    for (let length = 0; length < 70; length += 1) {
      const message = '消'.repeat(length)
      expect(opened(encrypt(settings.aesKey, message, settings.appId), settings)).toBe(message)
    }
  })

  test('an event is dealt with once, however often it comes', async () => {
    const { receive, got } = open()
    const { query, body } = sealed(JSON.stringify(event))
    expect([await receive(query, body), await receive(query, body)]).toEqual([true, true])
    expect(got).toEqual([expect.objectContaining({ trace_id: 't-1', result: { suggest: 'risky' } })])
  })

  test('what could not be dealt with comes again', async () => {
    const { deps } = open()
    const { query, body } = sealed(JSON.stringify({ ...event, trace_id: 't-2' }))
    const failing = receivePush({ ...deps, onPush: () => Promise.reject(new Error('table gone')) })
    await expect(failing(query, body)).rejects.toThrow('table gone')
    const again: unknown[] = []
    await receivePush({ ...deps, onPush: async (push) => void again.push(push) })(query, body)
    expect(again).toHaveLength(1)
  })

  test('without a key the text comes in plain', async () => {
    const { receive, got } = open(true)
    expect(await receive(signed(), JSON.stringify({ ...event, trace_id: 't-3' }))).toBe(true)
    expect(got).toHaveLength(1)
  })

  test('the address is verified by giving the text back, to WeChat only', () => {
    const { deps } = open()
    expect(verifyAddress(deps, signed({ echostr: '123' }))).toBe('123')
    expect(verifyAddress(deps, { ...signed({ echostr: '123' }), signature: 'x' })).toBeUndefined()
  })

  test('one line of a list and several read alike, in JSON and in XML', () => {
    const line = { TemplateId: 't-1', SubscribeStatusString: 'reject' }
    const head =
      '<xml><FromUserName><![CDATA[o-1]]></FromUserName><CreateTime>1610969440</CreateTime><Event><![CDATA[subscribe_msg_change_event]]></Event>'
    const xmlLine =
      '<List><TemplateId><![CDATA[t-1]]></TemplateId><SubscribeStatusString><![CDATA[reject]]></SubscribeStatusString></List>'
    const all = [
      readPush(JSON.stringify({ List: line })),
      readPush(JSON.stringify({ List: [line] })),
      readPush(`${head}<SubscribeMsgChangeEvent>${xmlLine}</SubscribeMsgChangeEvent></xml>`),
    ]
    for (const push of all) expect(push?.List).toEqual([line])
    expect(
      readPush(`${head}<SubscribeMsgChangeEvent>${xmlLine}${xmlLine}</SubscribeMsgChangeEvent></xml>`)?.List,
    ).toHaveLength(2)
    expect(
      readPush(
        '<xml><trace_id><![CDATA[t]]></trace_id><result><suggest><![CDATA[pass]]></suggest><label>100</label></result></xml>',
      ),
    ).toMatchObject({ trace_id: 't', result: { suggest: 'pass' } })
  })
})
