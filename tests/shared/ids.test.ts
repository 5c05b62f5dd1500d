import {
  BOARD_CODE_PATTERN,
  crockford,
  grouped,
  ID_PATTERN,
  QUERY_CODE_PATTERN,
  readCrockford,
} from '@lianxin/shared/ids'
import fc from 'fast-check'
import { systemChance } from '../../functions/src/chance'
import { queryCoder } from '../../functions/src/needs/query-code'
import { needIdFor } from '../../functions/src/needs/raise'

test('bytes are written five bits a character, the last padded with zeros', () => {
  expect(crockford(new Uint8Array([0xff, 0x00]))).toBe('ZW00')
  expect(crockford(new Uint8Array([0x08, 0x42, 0x10, 0x84, 0x21]))).toBe('11111111')
})

test('128 bits are 26 characters, and different bytes are different text', () => {
  const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(sixteen, sixteen, (one, other) => {
      expect(crockford(one)).toMatch(ID_PATTERN)
      expect(crockford(one) === crockford(other)).toBe(Buffer.compare(one, other) === 0)
    }),
  )
})

test('a code read off paper is found, however it was typed', () => {
  expect(readCrockford(' o1il-abcd efgh ')).toBe('0111ABCDEFGH')
  expect(grouped('0111ABCDEFGH')).toBe('0111-ABCD-EFGH')
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 12, maxLength: 12 }),
      (code) => {
        expect(readCrockford(grouped(code).toLowerCase())).toBe(code)
      },
    ),
  )
})

test('a board code has no vowel and no look-alikes', () => {
  expect('2346789BCD').toMatch(BOARD_CODE_PATTERN)
  for (const wrong of ['2346789BCA', '0346789BCD', '2346789BC', '2346789bcd'])
    expect(wrong).not.toMatch(BOARD_CODE_PATTERN)
})

test('a need’s id follows from its key alone, its query code from its id and the secret', () => {
  const key = systemChance.id()
  expect(needIdFor(key)).toBe(needIdFor(key))
  expect(needIdFor(key)).toMatch(ID_PATTERN)
  expect(needIdFor(key)).not.toBe(needIdFor(systemChance.id()))
  expect(queryCoder('one')(key)).toMatch(QUERY_CODE_PATTERN)
  expect(queryCoder('one')(key)).not.toBe(queryCoder('other')(key))
})
