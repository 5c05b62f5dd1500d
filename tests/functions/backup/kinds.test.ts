import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import fc from 'fast-check'
import { kindOf } from '../../../functions/src/backup/kinds'
import { itemOf, lineOf } from '../../../functions/src/backup/lines'
import { keys } from '../../../functions/src/dynamo/keys'

test('a kind nobody has thought about stops the export', () => {
  expect(() => kindOf({ pk: { S: 'invented#1' }, sk: { S: 'x' } })).toThrow('the kind invented')
  expect(() => kindOf({ pk: { S: 'toString' }, sk: { S: 'x' } })).toThrow('the kind toString')
})

test.each(Object.entries(keys))('the backup knows what lies under keys.%s', (_name, make) => {
  const made: { pk: string; sk: string } = Reflect.apply(make, undefined, ['a', 'b', 'c'])
  expect(() => kindOf({ pk: { S: made.pk }, sk: { S: made.sk } })).not.toThrow()
})

test('a line that is no item is refused', () => {
  expect(() => itemOf('{"Item":1}')).toThrow('no item')
  expect(() => itemOf('{')).toThrow(SyntaxError)
})

const value = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.record({ S: fc.string() }),
    fc.record({ N: fc.integer().map(String) }),
    fc.record({ BOOL: fc.boolean() }),
    fc.record({ SS: fc.array(fc.string(), { minLength: 1 }) }),
    fc.record({ B: fc.uint8Array() }),
    fc.record({ L: fc.array(tie('value')) }),
    fc.record({ M: fc.dictionary(fc.constantFrom('B', 'S', 'type', 'data', 'x'), tie('value')) }),
  ),
})).value

test('an item comes out of its line as it went in, binaries and sets included', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('pk', 'B', 'Item', 'x'), value), (item) => {
      const line = lineOf(item)
      expect(line.endsWith('\n') && !line.slice(0, -1).includes('\n')).toBe(true)
      expect(itemOf(line)).toEqual(item)
    }),
  )
})
