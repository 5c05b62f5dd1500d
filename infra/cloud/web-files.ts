import { RemovalPolicy } from 'aws-cdk-lib'
import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'
import { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct, IConstruct } from 'constructs'
import { PRIVATE } from './private-bucket'
import type { Settings } from './settings'

/** The built page's scripts, styles and pictures: everything that can be built again. */
export const webBucket = (scope: Construct, name: string): Bucket =>
  new Bucket(scope, 'Web', {
    bucketName: name,
    ...PRIVATE,
    removalPolicy: RemovalPolicy.DESTROY,
  })

type Parts = {
  bucket: Bucket
  folder: string
  linkFiles: Settings['wechat']['linkFiles']
  distribution: CfnDistribution
  host: string
  /** Gives out the page that asks for the files. */
  page: IConstruct
}

/**
 * Puts the build into the bucket. Names hold a hash of the content, so they are kept for a year; what an earlier build
 * left is not pruned, since pages open in phones still ask for it.
 */
export const deployFiles = (scope: Construct, { bucket, folder, linkFiles, distribution, host, page }: Parts): void => {
  const put = (id: string, sources: ISource[], cacheControl: CacheControl[], paths?: string[]) =>
    new BucketDeployment(scope, id, {
      destinationBucket: bucket,
      sources,
      cacheControl,
      prune: false,
      memoryLimit: 256,
      ...(paths ? { distribution: known(scope, distribution, host), distributionPaths: paths } : {}),
    })
  // A new page must not ask for files that are not there yet.
  page.node.addDependency(
    put('Files', [Source.asset(folder, { exclude: ['index.html'] })], [CacheControl.fromString(YEAR)]),
  )
  if (linkFiles.length > 0)
    put(
      'LinkFiles',
      linkFiles.map(({ path, text }) => Source.data(path, text)),
      [CacheControl.noCache()],
      linkFiles.map(({ path }) => `/${path}`),
    )
}

const YEAR = 'public, max-age=31536000, immutable'

const known = (scope: Construct, { attrId: distributionId }: CfnDistribution, domainName: string) =>
  Distribution.fromDistributionAttributes(scope, 'Known', { distributionId, domainName })
