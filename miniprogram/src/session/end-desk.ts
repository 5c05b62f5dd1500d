import { officeSend } from '../api/office-client'
import { switchTo } from '../links'
import { host } from '../platform/host'
import { newId } from '../platform/ids'
import { clearDesk } from './desk-traces'
import { endSession } from './session'

/** The desk is its own again, at once, and keeps nothing of the officer but what still waits to be sent. @throws ApiError */
export const leaveDesk = async (): Promise<void> => {
  const credentials = await host.credentials(newId)
  if ('device' in credentials) await officeSend('leaveDesk', credentials)
  clearDesk()
  endSession()
  switchTo('desk', {})
}
