import { Refusal } from '@lianxin/shared/errors'
import type { Holder, How, Need, Telling } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { recordingDuty } from '@lianxin/shared/people/rules'
import type { Actor, Duty } from '@lianxin/shared/people/schema'
import { hashedId } from '../hashed-id'
import { placeFor } from './place'
import { duesFor, limitsFor, needIdFor, type RaiseDeps, raiseOnce, withoutName } from './raise'
import { showNeed } from './show-need'

type Recording = { key: string; how: How; for: 'worker' | 'union'; telling: Telling }

/**
 * 记一件: an officer files for a worker or a base union and has it at once; sent twice it is recorded once. The view
 * carries the 查询码, which the officer hands on: by it the need is the worker's own.
 * @throws Refusal `forbidden` without a duty at a board or body, `key_reused`
 */
export const recordNeed =
  (deps: RaiseDeps) =>
  async (actor: Actor, recording: Recording): Promise<NeedView> => {
    const duty = recordingDuty(actor)
    if (!duty) throw new Refusal('forbidden')
    const telling = withoutName(recording.telling)
    const recorded = await raiseOnce(deps, actor, await draft(deps, actor, duty, { ...recording, telling }))
    const view = await showNeed(deps)(actor, recorded)
    if (!view) throw new Error(`need ${recorded.id} is hidden from whoever recorded it`)
    return view
  }

const draft = async (deps: RaiseDeps, actor: Actor, duty: Duty, recording: Recording): Promise<Need> => {
  const { key, how, for: whom, telling } = recording
  const district = await deps.districts.get(duty.district)
  if (!district) throw new Error(`duty of ${actor.id} is in no district`)
  const limits = limitsFor(district, telling.category)
  const card = duty.board === undefined ? undefined : await deps.boards.get(duty.board)
  const place = placeFor(actor.id, duty, district, card)
  const at = deps.clock.now()
  const { firstDue, resultDue } = duesFor(at, limits, place.hours, deps.calendar)
  const holder = holderOf(actor, duty)
  const said = { at, by: { id: actor.id, name: actor.name ?? '', as: 'handler' as const }, key: '' }
  return {
    id: needIdFor(key),
    district: district.id,
    // Nobody signs in as this person: whoever it was recorded for comes by the 查询码.
    filer: hashedId(`filer ${key}`),
    ...place,
    limits,
    telling,
    events: [
      // On a visit or by phone the worker has been spoken to; a note on paper still waits for a word.
      { ...said, n: 1, move: 'raise', holder, how, for: whom, ...(how === 'paper' ? { firstDue } : {}), resultDue },
      { ...said, n: 2, move: 'accept', holder },
    ],
  }
}

const holderOf = ({ id, name = UNNAMED }: Actor, { body, bodyName }: Duty): Holder =>
  body === undefined
    ? { kind: 'person', id, name, person: { id, name } }
    : { kind: 'body', id: body, name: bodyName ?? body, person: { id, name } }

/** Stands for an officer whose name has not been entered yet: a need held by nobody could not be read again. */
const UNNAMED = '联系干部'
