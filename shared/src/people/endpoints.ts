import * as z from 'zod'
import { endpoint } from '../api'
import { officePaths } from '../office-paths'
import { paths } from '../paths'
import { InstantText } from '../text'
import { Credentials, DeviceCredentials, Session } from './schema'

const Token = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, '这个码不对，请重新扫一次。')

export const peopleEndpoints = {
  openSession: endpoint({
    path: paths.openSession,
    summary: 'Sign in with a WeChat login code or a device secret',
    session: 'anyone',
    input: Credentials,
    output: Session,
  }),
  readInvitation: endpoint({
    path: officePaths.readInvitation,
    summary: 'Who is invited, and to what',
    session: 'anyone',
    input: z.object({ token: Token }),
    output: z.object({ name: z.string(), title: z.string(), union: z.string(), until: InstantText }),
  }),
  acceptInvitation: endpoint({
    path: officePaths.acceptInvitation,
    summary: 'Binds this WeChat identity to the invited officer, once',
    session: 'anyone',
    input: z.object({ token: Token, credentials: Credentials }),
    output: Session,
  }),
  openDesk: endpoint({
    path: officePaths.openDesk,
    summary: 'A desk asks to be signed in: what its QR code says, and the number both screens show',
    session: 'anyone',
    input: DeviceCredentials,
    output: z.object({ ticket: Token, url: z.url(), number: z.string().regex(/^\d{4}$/), until: InstantText }),
  }),
  readDesk: endpoint({
    path: officePaths.readDesk,
    summary: 'Has a phone confirmed? Then the desk’s own device signs in as that officer until `until`',
    session: 'anyone',
    input: DeviceCredentials.extend({ ticket: Token }),
    output: z.object({ state: z.enum(['waiting', 'confirmed']) }),
  }),
  confirmDesk: endpoint({
    path: officePaths.confirmDesk,
    summary: 'An officer’s phone lets a desk work in their name',
    session: 'required',
    input: z.object({ ticket: Token, number: z.string().regex(/^\d{4}$/, '请填电脑上的四位数。') }),
    output: z.object({ until: InstantText }),
  }),
  leaveDesk: endpoint({
    path: officePaths.leaveDesk,
    summary: 'The desk is its own again',
    session: 'anyone',
    input: DeviceCredentials,
    output: z.object({}),
  }),
}
