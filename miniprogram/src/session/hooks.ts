import { isOfficer, officeDistricts, recordingDuty } from '@lianxin/shared/people/rules'
import type { Person } from '@lianxin/shared/people/schema'
import { useSyncExternalStore } from 'react'
import { currentSession, onSession } from './session'

const me = (): Person | undefined => currentSession()?.me

/** Who is signed in here; undefined before the first call that needs a session. */
export const useMe = (): Person | undefined => useSyncExternalStore(onSession, me, me)

/** Does this person have a 待办? */
export const useIsOfficer = (): boolean => {
  const person = useMe()
  return person !== undefined && isOfficer(person)
}

/** The districts whose office this person works for. */
export const useOfficeDistricts = (): string[] => {
  const person = useMe()
  return person ? officeDistricts(person) : []
}

/** May this person see the organisation: the office, and leaders with an area. */
export const useMaySee = (): boolean =>
  useMe()?.duties.some(({ role }) => role === 'clerk' || role === 'approver' || role === 'leader') === true

/** May problems of a quarter's list be theirs to solve or to watch over: departments, heads of stations, leaders? */
export const useHasTasks = (): boolean =>
  useMe()?.duties.some(
    ({ role, head }) => role === 'department' || role === 'leader' || (role === 'station' && head === true),
  ) === true

/** May this person record for others (记一件)? */
export const useMayRecord = (): boolean => {
  const person = useMe()
  return person !== undefined && recordingDuty(person) !== undefined
}
