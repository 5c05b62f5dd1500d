import { fileURLToPath } from 'node:url'
import { defineLook } from './board-look.mjs'
import { leftOut } from './left-out.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The Lambda entries by name. */
export const ENTRIES = ['api', 'office', 'on-stream', 'on-schedule', 'page', 'wechat']

/**
 * Bundles the Lambda entries into functions/dist, everything included: a bundled SDK starts in about two thirds of the
 * time of the runtime's own, and `module` before `main` keeps what nobody calls out.
 */
export const buildFunctions = async () => {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((name) => `functions/src/${name}.ts`),
    outdir: 'functions/dist',
    // The workspace is of type module; this ending says that the bundle is not.
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    define: await defineLook(),
    // The SDK imports Node's own http on demand; as require it spares a cold start the whole module loader for that.
    supported: { 'dynamic-import': false },
    alias: {
      '@aws-sdk/credential-provider-node': './infra/lambda-credentials.mjs',
      '@smithy/core/event-streams': './infra/no-event-streams.mjs',
      '@aws-sdk/middleware-endpoint-discovery': './infra/no-endpoint-discovery.mjs',
    },
    plugins: [leftOut],
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  })
  return Object.fromEntries(Object.entries(metafile.outputs).map(([path, { bytes }]) => [path, bytes]))
}
