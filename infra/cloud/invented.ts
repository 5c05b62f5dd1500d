import type { Settings } from './settings'

const ACCOUNTS = ['111122223333', '444455556666']

/** What in a stage's settings is still invented; nothing may be deployed with it. */
export const inventedIn = ({ account, host, alarmEmail, wechat }: Settings): string[] => [
  ...(ACCOUNTS.includes(account) ? [`account ${account}`] : []),
  ...(/\bexample\./.test(host) ? [`host ${host}`] : []),
  ...(/@example\./.test(alarmEmail) ? [`alarmEmail ${alarmEmail}`] : []),
  ...(wechat.appId === 'wx0123456789abcdef' ? [`wechat.appId ${wechat.appId}`] : []),
]
