import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { RAW } from '../../functions/src/photos/keys'
import { PRIVATE } from './private-bucket'

/** A phone posts within ten minutes and asks for the photo to be finished right after: what is left is nobody's. */
const UNFINISHED_DAYS = 2

/** Photos of needs: reached by signed addresses alone, over TLS alone; kept whatever happens to the stack. */
export const photoBucket = (scope: Construct, { name, origin }: { name: string; origin: string }): Bucket =>
  new Bucket(scope, 'Photos', {
    bucketName: name,
    ...PRIVATE,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'unfinished', prefix: RAW, expiration: Duration.days(UNFINISHED_DAYS) },
      { id: 'cut-short', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    // The web page posts and shows from its own origin; the mini-program has none.
    cors: [
      {
        allowedOrigins: [origin],
        allowedMethods: [HttpMethods.POST, HttpMethods.GET],
        allowedHeaders: ['content-type'],
      },
    ],
  })
