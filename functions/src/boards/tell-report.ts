import { presentOn } from '@lianxin/shared/boards/card'
import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { DistrictStore } from '../organisation/store'
import { nameOf } from './arranging'
import type { BoardStore } from './store'

type Deps = {
  boards: Pick<BoardStore, 'current' | 'markTold'>
  districts: Pick<DistrictStore, 'get'>
  notices: Pick<NoticeStore, 'put'>
  clock: Clock
}

/**
 * Tells what was reported of a board to its officer, the head of its station and the office. Safe to run at any time,
 * twice or at once: notices are put if absent, and the mark is set only if the board has not changed meanwhile.
 */
export const tellReport =
  ({ boards, districts, notices, clock }: Deps) =>
  async (code: string): Promise<void> => {
    const [card] = await boards.current([code])
    if (!card) return
    const district = await districts.get(card.district)
    const station = district?.bodies.find(({ id }) => id === card.station.id)
    const heads = [...(station ? [station.head] : []), ...(district?.office.people ?? [])]
    const persons = card.report ? new Set([...concerned(card), ...heads.map(({ id }) => id)]) : []
    await Promise.all([...persons].map((person) => notices.put(person, noticeOf(card, person), clock.now())))
    await boards.markTold(card)
  }

/** Whose number it is; of a damaged sign, whoever was to answer there. */
const concerned = (card: Card): string[] => {
  if (!card.report) return []
  const { officer, kind, at } = card.report
  if (kind === 'dead_number') return officer === undefined ? [] : [officer]
  return presentOn(card, dayOf(at))
    .slice(0, 1)
    .map(({ id }) => id)
}

const noticeOf = (card: Card, person: string) => {
  const { at = '', officer, kind } = card.report ?? {}
  const name = card.officers.find(({ id }) => id === officer)?.name
  const whose = officer === person ? '您' : (name ?? '这里')
  const said =
    kind === 'damaged'
      ? '有人说牌子坏了，请去看看。'
      : `有人说${whose}的电话打不通，请核对；号码没错就在公示牌页点“这块牌子没错”。`
  return {
    subject: hashedId(`report ${card.code} ${kind} ${at}`),
    n: 1,
    at,
    words: `${nameOf(card)}公示牌：${said}`,
    opens: { page: 'board' as const, code: card.code },
  }
}
