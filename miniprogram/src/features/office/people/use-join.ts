import { useMutation, useQuery } from '@tanstack/react-query'
import { officeSend } from '../../../api/office-client'
import { switchTo } from '../../../links'
import { host } from '../../../platform/host'
import { beginSession } from '../../../session/session'

/** Who is invited, and to what; kept nowhere, and asked for without signing in. */
export const useInvitation = (token: string | undefined) =>
  useQuery({
    queryKey: ['readInvitation', token],
    queryFn: () => officeSend('readInvitation', { token: token ?? '' }),
    enabled: token !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { isFleeting: true },
  })

/** Binds this WeChat to the invited officer and goes to their 待办. A login code works once: each press makes its own. */
export const useJoin = (token: string) =>
  useMutation({
    mutationFn: async (login: () => Promise<string>) =>
      officeSend('acceptInvitation', { token, credentials: { wechat: { code: await login() } } }),
    onSuccess: (session) => {
      beginSession(session)
      switchTo('inbox', {})
    },
  })

/** How this app can sign in by WeChat; undefined in an ordinary browser. */
export const wechatLogin = (): (() => Promise<string>) | undefined => host.wechatCode
