import * as z from 'zod'

/** A host somebody registered: no address, no port, no path. */
const Host = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name such as lianxin.example.org')

/**
 * Certificates are kept in two places: CloudFront takes one of ACM in us-east-1, in China only one that was uploaded to
 * IAM under the path /cloudfront/.
 */
const Certificate = z.discriminatedUnion('in', [
  z.object({ in: z.literal('acm'), arn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/) }),
  z.object({ in: z.literal('iam'), id: z.string().regex(/^[A-Z0-9]{16,}$/, 'the ServerCertificateId') }),
])

/** A file that WeChat gives to prove that a host is ours; it lies in the last directory of the link rule's address. */
const LinkFile = z.object({ path: z.string().regex(/^([\w-]+\/)*[\w-]+\.txt$/), text: z.string().min(1).max(200) })

/** Requests a second and at once; API Gateway refuses what is above with 429. */
const Rate = z.object({ rate: z.number().int().positive(), burst: z.number().int().positive() })

const LOG_DAYS = [30, 60, 90, 180, 365] as const

export const Settings = z
  .object({
    stage: z.string().regex(/^[a-z][a-z0-9-]{1,14}$/),
    account: z.string().regex(/^\d{12}$/),
    region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
    /** Printed on every board, so it belongs to the union: a board outlives whoever runs the system for it. */
    host: Host,
    certificate: Certificate,
    /** Who gets the alarms. */
    alarmEmail: z.email(),
    /** The Network Security Law of China asks for six months of logs at least (article 21). */
    logDays: z.literal(LOG_DAYS),
    wechat: z.object({
      appId: z.string().regex(/^wx[0-9a-f]{16}$/),
      linkFiles: z.array(LinkFile),
      /** Other variables of the functions that are no secrets, such as the ids of message templates. */
      variables: z.record(z.string().regex(/^WECHAT_[A-Z_]+$/), z.string().min(1)),
    }),
    /** Pictures of a map, Web Mercator over WGS-84 as Tianditu's are, and whose they are; without them none are shown. */
    map: z.object({ tilesUrl: z.url(), attribution: z.string().min(1).max(80) }).optional(),
    /** Raised by one after a secret was changed: without it a deployment goes on with the values it knew. */
    secretsRevision: z.number().int().positive(),
    /** Once the session secret was changed: sessions the one before signed count until they run out. */
    sessionSecretChanged: z.boolean(),
    rates: z.object({
      /** Boards, places and pages: what a stranger with a phone asks for. */
      scan: Rate,
      /** Other reading. */
      read: Rate,
      /** Whatever changes something. */
      write: Rate,
    }),
  })
  .refine(({ region, certificate }) => isChina(region) === (certificate.in === 'iam'), {
    message: 'in China the certificate lies in IAM, elsewhere in ACM',
    path: ['certificate'],
  })
  .refine(({ region, logDays }) => !isChina(region) || logDays >= 180, {
    message: 'in China logs are kept for at least six months',
    path: ['logDays'],
  })

/** What one deployment is set up with; nothing secret is in it. */
export type Settings = z.infer<typeof Settings>

/** China's regions are a partition of their own, with fewer services. */
export const isChina = (region: string): boolean => region.startsWith('cn-')
