import { Refusal } from '@lianxin/shared/errors'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { type ShowDeps, showNeed } from './show-need'
import type { NeedStore } from './store'
import type { QueryCodeStore } from './store-query-codes'

/** Counts wrong codes, so that nobody can try them all. */
export type Guesses = {
  /** @throws Refusal `too_many` when this person has guessed wrong too often this hour. */
  check(person: string): Promise<void>
  /** One more wrong guess. */
  miss(person: string): Promise<void>
}

type Deps = ShowDeps & { needs: NeedStore; queryCodes: QueryCodeStore; guesses: Guesses }

/** Opens a need by its 查询码, on any phone, as its filer would. @throws Refusal `not_found`, `too_many`. */
export const findNeed =
  (deps: Deps) =>
  async (actor: Actor, { code }: { code: string }): Promise<NeedView> => {
    await deps.guesses.check(actor.id)
    const id = await deps.queryCodes.find(code)
    const need = id === undefined ? undefined : await deps.needs.get(id)
    const view = need && (await showNeed(deps)(actor, need, code))
    if (view) return view
    await deps.guesses.miss(actor.id)
    throw new Refusal('not_found')
  }
