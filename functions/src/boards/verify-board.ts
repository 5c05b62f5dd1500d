import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { may } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import { type Trace, traceOf } from '../audit/store'
import { nameOf } from './arranging'
import { type FindDeps, findCard } from './find-card'
import type { BoardStore } from './store'

type Deps = FindDeps & { boards: BoardStore }

const RETRIES = 6

/**
 * An officer of the board, its station's head or the office says that its numbers are right; a report ends with it.
 * Said again on the same day it changes nothing.
 * @throws Refusal `board_unknown`, `board_retired`, `too_many`, `forbidden`, `busy`
 */
export const verifyBoard =
  (deps: Deps) =>
  async (actor: Actor, { code }: { code: string }, { client }: { client: string }): Promise<{ verifiedOn: string }> => {
    const found = await findCard(deps, code, client)
    for (let tries = 0; tries < RETRIES; tries += 1) {
      const [card] = await deps.boards.current([found.code])
      if (!card) throw new Refusal('board_unknown')
      if (card.retired) throw new Refusal('board_retired')
      if (!mayVerify(actor, card)) throw new Refusal('forbidden')
      const at = deps.clock.now()
      const verifiedOn = dayOf(at)
      if (card.verifiedOn === verifiedOn && !card.report) return { verifiedOn }
      const { report: _ended, ...rest } = card
      const next = { ...rest, version: card.version + 1, verifiedOn }
      const trace = traceOf(actor, at, traced(card))
      if (await deps.boards.change({ changed: [next], trace, unique: `${code}#${next.version}` })) return { verifiedOn }
    }
    throw new Refusal('busy')
  }

const mayVerify = (actor: Actor, { district, officers, station }: Card): boolean => {
  const officer = officers.find(({ id }) => id === actor.id)?.id
  return may(actor, 'verify', { district, officer, bodies: [station.id] })
}

const looked = { dead_number: '核对了公示牌的电话，此前有人反映打不通', damaged: '看过了公示牌，此前有人反映牌子坏了' }

const traced = (card: Card): Pick<Trace, 'district' | 'on' | 'words'> => ({
  district: card.district,
  on: { kind: 'board', id: card.code, name: nameOf(card) },
  words: card.report ? looked[card.report.kind] : '核对了公示牌的电话',
})
