import type { Days } from './days'
import { demoCode, demoId } from './ids'
import { gridCadre } from './officers'
import type { Tale } from './tale'

/** A right of his ends in some weeks: everybody above has been told, for a quarter's list would come too late. */
export const taleInjured = ({ ago, ahead }: Days): Tale => ({
  name: 'injured',
  filer: { id: demoId('porter'), duties: [] },
  board: demoCode('grid1'),
  at: ago(4, '10:10'),
  telling: {
    category: 'safety',
    words: '去年底搬货砸了脚，单位说私了，工伤一直没有报，现在还疼。',
    identity: 'union',
    employer: 'ask_first',
    name: '高师傅',
    phone: '139-0000-0106',
  },
  acts: [
    { at: ago(4, '11:00'), who: gridCadre(1).person, act: { move: 'accept' } },
    {
      at: ago(4, '11:20'),
      who: gridCadre(1).person,
      act: { move: 'say', words: '高师傅，工伤认定有期限，病历和工友的证明先找出来，我陪您去。' },
    },
    {
      at: ago(4, '11:30'),
      who: gridCadre(1).person,
      act: { move: 'date', dates: { right: 'injury', happenedOn: ahead(-320) } },
    },
  ],
})
