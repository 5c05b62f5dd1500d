import { dayOf, plusDays, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { useQuery } from '@tanstack/react-query'
import { now } from '../../../api/clock'
import { officeCall } from '../../../api/office-client'
import { useMayRecord } from '../../../session/hooks'

/** Ten working days are never more days than these: outside them nobody's phone asks. */
const DAYS_BEFORE_END = 24

/** How many of mine will enter the list, once gathering has begun; undefined before it and while nothing will. */
export const useGatheredCount = (): { enters: number; isMore: boolean } | undefined => {
  const today = dayOf(now())
  const end = dayOf(quarterEnd(quarterOf(today)))
  const mayRecord = useMayRecord()
  const { data } = useQuery({
    queryKey: ['gatherMine', 'count'],
    queryFn: () => officeCall('gatherMine', {}),
    enabled: mayRecord && plusDays(today, DAYS_BEFORE_END) >= end,
  })
  const enters = data?.rows.filter((one) => one.enters).length ?? 0
  if (!data || today < data.begins || enters === 0) return undefined
  return { enters, isMore: data.after !== undefined }
}
