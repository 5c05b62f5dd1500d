import { statSync } from 'node:fs'
import { join } from 'node:path'
import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { boardStore } from '../../functions/src/boards/store'
import { openClient, openTable } from '../../functions/src/dynamo/client'
import { tableInput } from '../../functions/src/dynamo/table'
import { startEngine } from '../support/engine-process'
import { card } from '../support/factories'
import { coldStartRatio } from './cold-start'
import type { Figure } from './figure'

const API = join(__dirname, '../../functions/dist/api.cjs')
const region = 'local'
const name = 'cold'

/** The size of the API's Lambda bundle, and what it takes to its first answer. */
export const bundleFigures = async (): Promise<Figure[]> => {
  const engine = await startEngine()
  try {
    await openClient({ region, endpoint: engine.endpoint }).send(new CreateTableCommand(tableInput(name)))
    await boardStore(openTable({ name, region, endpoint: engine.endpoint })).put(card)
    const ratio = coldStartRatio(API, environment(engine.endpoint), card.code)
    return [
      { name: 'api.bundle_bytes', value: statSync(API).size, target: { most: 560_000 } },
      { name: 'api.coldstart_ratio', value: ratio, target: { most: 2 } },
    ]
  } finally {
    engine.child.kill()
  }
}

const environment = (endpoint: string): Record<string, string> => ({
  TABLE: name,
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  DYNAMODB_ENDPOINT: endpoint,
  SESSION_SECRET: 'a secret of the bench, long enough to be one',
  PUBLIC_BASE: 'https://lianxin.example',
  PHOTO_BUCKET: 'bench',
  QUERY_CODE_SECRET: 'another secret of the bench, as long as that',
  WECHAT_APP_ID: 'bench',
  WECHAT_APP_SECRET: 'bench',
})
