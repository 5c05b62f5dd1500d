import { type FieldKind, fieldKinds, fitted } from '@lianxin/shared/messages/fit'
import fc from 'fast-check'
import { subscriptions } from '../../../functions/src/local/wechat/subscriptions'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constant('您反映的事有回复了👨‍👩‍👧'.repeat(3)),
)

/** Does WeChat take it? The stand-in checks by what is documented, not by our rule. */
const isTaken = (kind: FieldKind, value: string) => {
  const wechat = subscriptions()
  wechat.grant('o', 't', 1)
  return wechat.send({ touser: 'o', template_id: 't', data: { [`${kind}1`]: { value } } }).errcode === 0
}

describe('a field of a message', () => {
  test.each(fieldKinds)('%s: whatever it is given, WeChat takes what becomes of it', (kind) => {
    fc.assert(fc.property(anything, (text) => isTaken(kind, fitted(kind, text))))
  })

  test('what fits stays as it is', () => {
    expect(fitted('thing', '您反映的事有回复了')).toBe('您反映的事有回复了')
    expect(fitted('phrase', '有回复')).toBe('有回复')
    expect(fitted('time', '2026-11-20 17:00')).toBe('2026-11-20 17:00')
    expect(fitted('name', '区总工会')).toBe('区总工会')
  })

  test('a longer text is cut at whole characters', () => {
    expect(fitted('thing', '一'.repeat(30))).toBe('一'.repeat(20))
    expect([...fitted('thing', '😀'.repeat(30))]).toHaveLength(20)
  })
})
