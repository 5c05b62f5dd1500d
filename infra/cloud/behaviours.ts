import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'

type Behaviour = CfnDistribution.DefaultCacheBehaviorProperty

const READ = ['GET', 'HEAD']
const ALL = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']
const YEAR_S = 31_536_000

const common = { viewerProtocolPolicy: 'redirect-to-https', compress: true, cachedMethods: READ }

/** A reply is kept exactly as long as the server says, which for anything personal is not at all. */
const asTheServerSays = { minTtl: 0, defaultTtl: 0, maxTtl: YEAR_S }

const fromServer = (headers: string[]): Behaviour => ({
  ...common,
  ...asTheServerSays,
  targetOriginId: 'api',
  allowedMethods: ALL,
  // Whatever is forwarded is part of the key: nobody gets what was kept for another session.
  forwardedValues: { queryString: true, cookies: { forward: 'none' }, headers },
})

/** Pages of the app and every call. */
export const defaultBehaviour: Behaviour = fromServer(['Authorization'])

const files: Behaviour = {
  ...common,
  minTtl: 0,
  defaultTtl: 86_400,
  maxTtl: YEAR_S,
  targetOriginId: 'files',
  allowedMethods: READ,
  forwardedValues: { queryString: false, cookies: { forward: 'none' } },
}

/** What is the same for everybody: boards for two seconds, tiles for a year; and files by their ending. */
const PUBLIC = ['/b', '/b/*', '/api/places/tiles*', '/open/*']
/** Files of the build lie in these, WeChat's proof of a link beside the boards. */
const FILES = ['/js/*', '/css/*', '/static/*', '*.txt']

// The first that matches decides: a proof must be found before the boards it lies among.
export const behaviours: readonly CfnDistribution.CacheBehaviorProperty[] = [
  ...FILES.map((pathPattern) => ({ ...files, pathPattern })),
  ...PUBLIC.map((pathPattern) => ({ ...fromServer([]), allowedMethods: READ, pathPattern })),
]
