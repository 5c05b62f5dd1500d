import { useBodies } from '../organisation/hooks'
import { useOrganisation } from '../organisation/use-organisation'
import { useRoster } from '../organisation/use-roster'
import { areaLeader, leaderOptions } from './plan-draft'

/** Whom a plan may name: bodies and their people, leaders, and the leader of its own area. */
export const useNameable = (district: string, area: string) => {
  const bodies = useBodies(district)
  const roster = useRoster()
  const organisation = useOrganisation()
  const failed = [bodies, roster, organisation].find(({ isError }) => isError)
  return {
    bodies: bodies.data?.bodies,
    leaders: leaderOptions(roster.data ?? []),
    usualLeader: organisation.data && areaLeader(organisation.data.district, area),
    isLoading: bodies.isLoading || roster.isLoading || organisation.isLoading,
    error: failed?.error,
    retry: () => {
      for (const query of [bodies, roster, organisation]) if (query.isError) void query.refetch()
    },
  }
}
