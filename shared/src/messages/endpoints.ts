import * as z from 'zod'
import { endpoint } from '../api'
import { TextCheck } from '../needs/schema'
import { PlaceId } from '../places/schema'
import { BoardCode, Id, InstantText, Phone } from '../text'
import { wechatPaths } from '../wechat-paths'

const someone = { id: z.string(), name: z.string(), since: InstantText }

export const wechatEndpoints = {
  readMessages: endpoint({
    path: wechatPaths.readMessages,
    summary: 'Which WeChat messages to ask for on the next tap, and of how many the scarcest is left',
    session: 'required',
    input: z.object({ as: z.enum(['worker', 'officer', 'host']) }),
    output: z.object({ templates: z.array(z.string()), left: z.number().int() }),
  }),
  addCredits: endpoint({
    path: wechatPaths.addCredits,
    summary: 'I tapped 允许: one more message of each of these templates',
    session: 'required',
    input: z.object({ accepted: z.array(z.string().max(64)).min(1).max(5) }),
    output: z.object({}),
  }),
  readUnreached: endpoint({
    path: wechatPaths.readUnreached,
    summary:
      'For the office: officers and hosts of places no WeChat message can reach, and texts WeChat did not simply let pass',
    session: 'required',
    input: z.object({}),
    output: z.object({
      officers: z.array(z.object(someone)),
      hosts: z.array(z.object({ ...someone, place: z.object({ id: PlaceId, name: z.string() }) })),
      checks: z.array(z.object({ needId: Id, n: z.number().int(), state: TextCheck, at: InstantText })),
    }),
  }),
  readPhoneNumber: endpoint({
    path: wechatPaths.readPhoneNumber,
    summary: 'The number somebody agreed to give, by the code of WeChat’s button',
    session: 'required',
    input: z.object({ code: z.string().min(1).max(200) }),
    output: z.object({ phone: Phone }),
  }),
  readSignCode: endpoint({
    path: wechatPaths.readSignCode,
    summary: 'A board’s 小程序码, beside its ordinary QR code, as a picture for the office',
    session: 'required',
    input: z.object({ code: BoardCode }),
    output: z.object({ image: z.string() }),
  }),
}
