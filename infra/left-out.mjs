import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const stub = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Modules that hang on something used, and would never run in the cloud. */
const stubs = [
  [/\/(json-schema-processors|json-schema-generator|to-json-schema)\.js$/, stub('no-json-schema.mjs')],
  [/\/Sha256Js$/, stub('no-sha256-js.mjs')],
  [/^\.\/partitions(\.js)?$/, stub('no-partitions.mjs')],
  [/\/locales\/en\.js$/, stub('no-english.mjs')],
  [
    /\/(HeaderFormatter|DefaultRateLimiter|getInstanceMetadataRegion|service-customizations)$/,
    stub('no-other-services.mjs'),
  ],
  [/^\.\/endpoint\/endpointResolver(\.js)?$/, stub('dynamodb-endpoint.mjs')],
]

/** What DynamoDB refuses of tables, backups and the like: whoever only reads and writes items never meets it. */
const ofTables =
  /^n0_registry\.registerError\((Backup|ContinuousBackups|DuplicateItem|Export|GlobalTable|Import|Index|InvalidExport|InvalidRestore|PointInTime|Policy|Replica[A-Z]|Table|ResourceInUse)\w+\$, \w+\);$/gm

/**
 * Leaves out of the Lambda bundles what no import says is not needed: zod's printer of descriptions and what our own
 * say, its English, a hash for machines without one, the SDK's rules for addresses we do not use, its parts
 * for other services, its errors of tables, and all of its package.json but its version.
 */
export const leftOut = {
  name: 'left-out',
  setup: (build) => {
    for (const [filter, path] of stubs) build.onResolve({ filter }, () => ({ path }))
    build.onLoad({ filter: /client-dynamodb\/package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'))
      return { loader: 'json', contents: JSON.stringify({ version }) }
    })
    build.onLoad({ filter: /client-dynamodb\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(ofTables, ''),
    }))
    build.onLoad({ filter: /shared\/src\/[^?]*endpoints[^/]*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/^ +summary: .*,$/gm, ''),
    }))
  },
}
