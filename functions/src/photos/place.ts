import type { Env } from '../env'
import type { Place } from './store-bucket'

/** The bucket of this deployment, as its own keys sign for it. */
export const photoPlace = (env: Env): Place => ({
  bucket: env.PHOTO_BUCKET,
  base: env.PHOTO_BASE ?? photoOrigin(env),
  signer: {
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
    region: env.AWS_REGION,
  },
})

/** Where S3 answers for the bucket: what a page must be allowed to post to and to show. */
export const photoOrigin = ({ PHOTO_BUCKET, AWS_REGION }: Pick<Env, 'PHOTO_BUCKET' | 'AWS_REGION'>): string =>
  `https://${PHOTO_BUCKET}.s3.${AWS_REGION}.${domainOf(AWS_REGION)}`

// China's regions have a domain of their own.
const domainOf = (region: string): string => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com')
