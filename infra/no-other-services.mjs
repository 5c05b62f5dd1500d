/** What the SDK carries for other services and machines than DynamoDB on Lambda; the signer makes itself a formatter it never asks. */
export class HeaderFormatter {}

/** Only for AWS_RETRY_MODE=adaptive, which nobody sets. */
export class DefaultRateLimiter {
  constructor() {
    throw new Error('no adaptive retries in this bundle')
  }
}

/** A Lambda is told its region. */
export const getInstanceMetadataRegion = async () => undefined

/** Buckets have addresses of their own. */
export const resolveParamsForS3 = async (params) => params
