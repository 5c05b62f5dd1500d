import { after, stateOf } from '@lianxin/shared/needs/state'
import { toldOf } from '@lianxin/shared/notices/rules'
import fc from 'fast-check'
import { noticeWords } from '../../../functions/src/notices/words'
import { people, telling } from '../../support/factories'
import { anyHistory } from '../../support/history'

test('whoever did something is never told of it, nobody is told twice, and whoever filed by themselves is told of every handler’s act', () => {
  fc.assert(
    fc.property(anyHistory, (need) => {
      let state = stateOf({ events: need.events.slice(0, 1) })
      for (const event of need.events) {
        if (event.n > 1) state = after(state, event)
        const told = toldOf(need, event, state)
        const persons = told.map(({ person }) => person)
        expect(persons).not.toContain(event.by.id)
        expect(new Set(persons).size).toBe(persons.length)
        const filer = told.filter(({ as }) => as === 'filer')
        // What an officer recorded is followed by its code: nobody signs in as its filer.
        if (need.events[0]?.by.as === 'handler') expect(filer).toEqual([])
        // Pressing is between the office and whoever has it: their next act is told.
        else if (event.by.as === 'handler' && event.move !== 'press')
          expect(filer).toEqual([{ person: people.worker.id, as: 'filer' }])
      }
    }),
  )
})

test('no sentence names the matter, the filer or what was written', () => {
  fc.assert(
    fc.property(anyHistory, (need) => {
      let state = stateOf({ events: need.events.slice(0, 1) })
      for (const event of need.events) {
        if (event.n > 1) state = after(state, event)
        for (const { as } of toldOf(need, event, state)) {
          const words = noticeWords(event, state, as)
          expect(words).toMatch(/^[^\n]{6,60}。$/)
          for (const secret of ['工资', '劳动报酬', telling.name, telling.phone, '没有钱', '请办'])
            expect(words).not.toContain(secret)
        }
      }
    }),
  )
})
