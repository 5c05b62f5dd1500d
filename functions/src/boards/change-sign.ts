import type { SignChange } from '@lianxin/shared/boards/endpoints'
import type { Card, SignRow } from '@lianxin/shared/boards/schema'
import { signRowOf } from '@lianxin/shared/boards/signs'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { districtArranged, nameOf, type Outcome, ownCards } from './arranging'
import { bringUp, type OrganisationDeps } from './bring-up'
import { moved } from './move-sign'
import type { CodeDeps } from './new-codes'
import { replaced } from './replace-sign'
import type { BoardStore } from './store'

type Deps = CodeDeps & OrganisationDeps & { boards: BoardStore; clock: Clock }
type Changing = { code: string; version: number; change: SignChange }

/**
 * Moves a board, retires it, or puts a new one in its place; whoever scans the old one is led to the new one. One's own
 * change sent again is answered as done.
 * @throws Refusal `forbidden`, `not_found`, `stale_version` with the line as it is, `area_unknown`, `wrong_state`, `busy`
 */
export const changeSign =
  (deps: Deps) =>
  async (actor: Actor, changing: Changing): Promise<{ sign: SignRow; replacement?: string }> => {
    const district = districtArranged(actor)
    const [card] = await ownCards(deps, district, [changing.code])
    if (!card?.sign) throw new Refusal('not_found')
    if (isDone(card, changing)) return shown(card)
    if (card.version !== changing.version) throw new Refusal('stale_version', { current: signRowOf(card) })
    if (card.retired && (changing.change.kind !== 'replace' || card.replacedBy)) throw new Refusal('wrong_state')
    const { next, made, words } = await outcomeOf(deps, card, changing.change)
    const on = { kind: 'board' as const, id: card.code, name: nameOf(card) }
    const isWritten = await deps.boards.change({
      changed: [next],
      made: made ? [made] : [],
      trace: traceOf(actor, deps.clock.now(), { district, on, words }),
      unique: `${card.code}#${next.version}`,
    })
    if (!isWritten) {
      const [now] = await ownCards(deps, district, [changing.code])
      if (now && isDone(now, changing)) return shown(now)
      throw new Refusal('stale_version', { current: now && signRowOf(now) })
    }
    // Read before the write: the organisation may be another by now, and its own pass over the boards be through.
    await bringUp(deps, district, [made?.code ?? next.code])
    return shown(next)
  }

const outcomeOf = async (deps: Deps, card: Card, change: SignChange): Promise<Outcome> => {
  switch (change.kind) {
    case 'move':
      return moved(deps, card, change)
    case 'replace':
      return replaced(deps, card, change)
    case 'retire':
      return {
        next: { ...card, version: card.version + 1, retired: true },
        words: `停用了公示牌，原因：${change.reason}`,
      }
  }
}

// Of a board replaced the new code follows from the key, so that nobody else's replacement is taken for one's own.
const isDone = ({ version, sign, retired, replacedBy, replacing }: Card, changing: Changing): boolean => {
  const { change } = changing
  if (version <= changing.version) return false
  if (change.kind === 'replace') return replacedBy !== undefined && replacing === change.key
  if (change.kind === 'retire') return retired === true && replacedBy === undefined && version === changing.version + 1
  return sign?.area === change.area && sign.unit === change.unit && sign.spot === change.spot
}

const shown = (card: Card): { sign: SignRow; replacement?: string } => {
  const sign = signRowOf(card)
  if (!sign) throw new Error(`board ${card.code} has no sign`)
  return { sign, ...(card.replacedBy ? { replacement: card.replacedBy } : {}) }
}
