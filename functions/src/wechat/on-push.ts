import type { CreditStore } from '../messages/store-credits'
import type { PersonStore } from '../people/store'
import type { PhotoCheckStore, Verdict } from '../safety/store-photo-checks'
import type { Push } from './push/read-push'

type Deps = {
  people: Pick<PersonStore, 'findIdentity'>
  credits: Pick<CreditStore, 'none'>
  photoChecks: Pick<PhotoCheckStore, 'find' | 'end'>
}

const verdicts: readonly Verdict[] = ['pass', 'review', 'risky']

/** What WeChat's events do here: a photo's check has its answer, or somebody switched messages off. */
export const onPush =
  (deps: Deps) =>
  async (push: Push): Promise<void> => {
    if (push.Event === 'wxa_media_check') return mediaChecked(deps, push)
    if (push.Event === 'subscribe_msg_change_event') return switchedOff(deps, push)
  }

const mediaChecked = async ({ photoChecks }: Deps, { trace_id, result }: Push): Promise<void> => {
  const photo = trace_id === undefined ? undefined : await photoChecks.find(trace_id)
  // -1008: WeChat could not fetch it, and says nothing of what it shows.
  const verdict = verdicts.find((one) => one === result?.suggest) ?? 'unchecked'
  if (photo) await photoChecks.end(photo, verdict)
}

const switchedOff = async ({ people, credits }: Deps, { FromUserName = '', List = [] }: Push): Promise<void> => {
  const known = await people.findIdentity(`wechat#${FromUserName}`)
  for (const { TemplateId, SubscribeStatusString } of known ? List : [])
    if (known && TemplateId && SubscribeStatusString === 'reject') await credits.none(known.person, TemplateId)
}
