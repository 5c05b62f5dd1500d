import type { Secrets } from './secrets'
import type { Settings } from './settings'

type Parts = { settings: Settings; table: string; bucket: string; secrets: Secrets }

/** What the three functions of the server are started with, as functions/src/env.ts reads it. */
export const variablesOf = ({ settings, table, bucket, secrets }: Parts): Record<string, string> => ({
  TABLE: table,
  PUBLIC_BASE: `https://${settings.host}`,
  PHOTO_BUCKET: bucket,
  WECHAT_APP_ID: settings.wechat.appId,
  ...settings.wechat.variables,
  ...(settings.map ? { ...mapOf(settings), MAP_ATTRIBUTION: settings.map.attribution } : {}),
  // Resolved by CloudFormation and encrypted with the stack's own key: ADR 16 says why they are not read at the start.
  ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, value.unsafeUnwrap()])),
  // Nothing reads it: a new number makes CloudFormation look at the secrets again.
  SECRETS_REVISION: String(settings.secretsRevision),
})

/** The map's address, which the page has to know as well, to let its pictures in. */
export const mapOf = ({ map }: Pick<Settings, 'map'>): Record<string, string> =>
  map ? { MAP_TILES_URL: map.tilesUrl } : {}
