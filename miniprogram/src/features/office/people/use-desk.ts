import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import { ApiError } from '../../../api/api-error'
import { nowMs } from '../../../api/clock'
import { officeCall, officeSend } from '../../../api/office-client'
import { host } from '../../../platform/host'
import { newId } from '../../../platform/ids'
import { openSession, renewSession } from '../../../session/session'

const EVERY_MS = 2000

const device = async () => {
  const credentials = await host.credentials(newId)
  if ('device' in credentials) return credentials
  throw new ApiError('forbidden', '请在电脑的浏览器里打开这一页。')
}

/** A ticket for this desk. */
export const useTicket = () => useMutation({ mutationFn: async () => officeSend('openDesk', await device()) })

/** Asks every two seconds, while the page is looked at and the ticket lives, whether a phone has confirmed it. */
export const useConfirmed = (ticket: string | undefined, isAlive: boolean) =>
  useQuery({
    queryKey: ['readDesk', ticket],
    queryFn: async () => officeSend('readDesk', { ...(await device()), ticket: ticket ?? '' }),
    enabled: ticket !== undefined && isAlive,
    retry: false,
    refetchInterval: ({ state: { data, error } }) => (data?.state === 'confirmed' || isOver(error) ? false : EVERY_MS),
    meta: { isFleeting: true },
  })

/** Is this ticket of no use any more, rather than the network gone for a moment? */
export const isOver = (error: Error | null): boolean =>
  error instanceof ApiError && (error.code === 'desk_expired' || error.code === 'login_refused')

/** This desk signs in anew, now as the officer. */
export const useEnter = (onEntered: () => void) => useMutation({ mutationFn: renewSession, onSuccess: onEntered })

/** Seconds left until an instant, by the server's clock; 0 without one and when it has passed. */
export const useSecondsLeft = (until: string | undefined): number => {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  // Asked for at each drawing: the reply that brings the ticket also sets the clock.
  return until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - nowMs()) / 1000))
}

/** Whoever this phone is signed in as, signing in first. */
export const useSignedIn = () =>
  useQuery({ queryKey: ['openSession'], queryFn: openSession, gcTime: 0, meta: { isFleeting: true } })

/** Lets the desk work in this officer's name. */
export const useConfirmDesk = (ticket: string) =>
  useMutation({ mutationFn: (number: string) => officeCall('confirmDesk', { ticket, number }) })
