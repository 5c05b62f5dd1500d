import { endpoint } from '../api'
import { paths } from '../paths'
import { Credentials, Session } from './schema'

export const peopleEndpoints = {
  openSession: endpoint({
    path: paths.openSession,
    summary: 'Sign in with a WeChat login code or a device secret',
    session: 'anyone',
    input: Credentials,
    output: Session,
  }),
}
