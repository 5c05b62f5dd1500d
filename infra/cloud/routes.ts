import { OFFICE_PARTS } from '@lianxin/shared/office-parts'
import type { Settings } from './settings'

/** Which of a stage's three rates a route has, and which function answers. */
export type GatewayRoute = { key: string; rate: keyof Settings['rates']; answers: 'api' | 'office' | 'page' | 'wechat' }

const api = (rate: GatewayRoute['rate'], ...keys: string[]): GatewayRoute[] =>
  keys.map((key) => ({ key, rate, answers: 'api' }))

const office = (part: string): GatewayRoute[] =>
  [`/api/${part}`, `/api/${part}/{proxy+}`].flatMap((path) => [
    { key: `GET ${path}`, rate: 'read', answers: 'office' },
    { key: `POST ${path}`, rate: 'write', answers: 'office' },
  ])

/**
 * Every route of the gateway. Its most specific one decides, so that the reading of boards and places has a rate of its
 * own: a crowd in front of one board must not keep anybody from filing, nor a flood of filing anybody from reading.
 */
export const ROUTES: readonly GatewayRoute[] = [
  ...api('scan', 'GET /b', 'GET /b/{proxy+}', 'HEAD /b', 'HEAD /b/{proxy+}'),
  ...api('scan', 'GET /api/boards/{code}', 'GET /api/places/{proxy+}', 'HEAD /api/places/{proxy+}'),
  // Places as open data.
  ...api('scan', 'GET /open/{proxy+}', 'HEAD /open/{proxy+}'),
  ...api('read', 'GET /api/{proxy+}'),
  ...api('write', 'POST /api/{proxy+}'),
  ...OFFICE_PARTS.flatMap(office),
  { key: 'GET /api/wechat/{proxy+}', rate: 'read', answers: 'wechat' },
  { key: 'POST /api/wechat/{proxy+}', rate: 'write', answers: 'wechat' },
  { key: '$default', rate: 'scan', answers: 'page' },
]
