import type * as z from 'zod'
import { boardEndpoints } from './boards/endpoints'
import { wechatEndpoints } from './messages/endpoints'
import { needEndpoints } from './needs/endpoints'
import { noticeEndpoints } from './notices/endpoints'
import { officeEndpoints } from './office/endpoints'
import type { OfficeCall } from './office-paths'
import { organisationEndpoints } from './organisation/endpoints'
import type { WorkerCall } from './paths'
import { peopleEndpoints } from './people/endpoints'
import { photoEndpoints } from './photos/endpoints'
import type { PlaceCall } from './place-paths'
import { placeEndpoints } from './places/endpoints'
import { privacyEndpoints } from './privacy/endpoints'
import type { PrivacyCall } from './privacy-paths'
import { problemEndpoints } from './problems/endpoints'
import type { WechatCall } from './wechat-paths'

/** Every endpoint of the API, by name. The client imports the type only. */
export const contract = {
  ...peopleEndpoints,
  ...organisationEndpoints,
  ...boardEndpoints,
  ...needEndpoints,
  ...photoEndpoints,
  ...noticeEndpoints,
  ...problemEndpoints,
  ...officeEndpoints,
  ...placeEndpoints,
  ...wechatEndpoints,
  ...privacyEndpoints,
} satisfies { [N in CallName]: { path: string } }

export type CallName = WechatCall | WorkerCall | OfficeCall | PlaceCall | PrivacyCall
export type Contract = typeof contract
/** What a caller writes (defaults not yet filled in). */
export type Input<N extends CallName> = z.input<Contract[N]['input']>
/** What a caller gets. */
export type Output<N extends CallName> = z.output<Contract[N]['output']>
