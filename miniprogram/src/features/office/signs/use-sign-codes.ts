import { wechatPaths } from '@lianxin/shared/wechat-paths'
import { useQueries } from '@tanstack/react-query'
import { callTo } from '../../../api/client'

/** Boards' 小程序码 as pictures, once they are asked for; WeChat keeps them good for ever. */
export const useSignCodes = (codes: readonly string[], isAsked: boolean) => {
  const queries = useQueries({
    queries: codes.map((code) => ({
      queryKey: ['readSignCode', code],
      queryFn: () => callTo<'readSignCode'>(wechatPaths.readSignCode, { code }),
      enabled: isAsked,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  const found = queries.flatMap(({ data }, at) => (data ? [[codes[at] ?? '', data.image] as const] : []))
  return {
    pictures: new Map(found),
    isWhole: found.length === codes.length,
    error: queries.find(({ error }) => error)?.error,
    retry: () => {
      for (const query of queries) if (query.error) void query.refetch()
    },
  }
}
