import * as z from 'zod'
import { TemplatesText } from './messages/templates'

/** A map's pictures, Web Mercator over WGS-84 as Tianditu's are, and whose they are; without them no map pictures are shown. */
const map = {
  /** `https://…/{z}/{x}/{y}.png`, with a key in it if the provider wants one. */
  MAP_TILES_URL: z.url().regex(/\{z\}/).regex(/\{x\}/).regex(/\{y\}/).optional(),
  MAP_ATTRIBUTION: z.string().min(1).max(80).optional(),
}

const WHOLE_MAP = 'MAP_TILES_URL and MAP_ATTRIBUTION: both or neither'
const isMapWhole = (env: { MAP_TILES_URL?: unknown; MAP_ATTRIBUTION?: unknown }): boolean =>
  (env.MAP_TILES_URL === undefined) === (env.MAP_ATTRIBUTION === undefined)

const Env = z
  .object({
    ...map,
    TABLE: z.string().min(1),
    AWS_REGION: z.string().min(1),
    /** Signs sessions. */
    SESSION_SECRET: z.string().min(32),
    /** The one before: sessions it signed count until they run out. Without it a new one signs everybody in again. */
    SESSION_SECRET_PREVIOUS: z.string().min(32).optional(),
    /** How long a session lasts, unless it is revoked before. */
    SESSION_HOURS: z.coerce.number().positive().default(2),
    /** Makes query codes; it must never change, or the codes people wrote down find nothing. */
    QUERY_CODE_SECRET: z.string().min(32),
    WECHAT_BASE: z.url().default('https://api.weixin.qq.com'),
    WECHAT_APP_ID: z.string().min(1),
    WECHAT_APP_SECRET: z.string().min(1),
    /** Which templates WeChat's messages are sent by, see `messages/templates`; none are sent without. */
    WECHAT_TEMPLATES: TemplatesText.optional(),
    /** 消息推送 of the account: its Token, and its EncodingAESKey where it is not in plain. */
    WECHAT_PUSH_TOKEN: z
      .string()
      .regex(/^[A-Za-z0-9]{3,}$/)
      .optional(),
    WECHAT_PUSH_AES_KEY: z
      .string()
      .regex(/^[A-Za-z0-9]{43}$/)
      .optional(),
    /** Multiplies how often anybody may write in an hour: more where everybody shares one address. */
    BOUNDS_WIDENED: z.coerce.number().min(1).optional(),
    /** What boards, invitations and desks print of this server, without a slash at its end: `https://<host>`. */
    PUBLIC_BASE: z.url().regex(/[^/]$/),
    /** What the CDN sends with each request, so that the visitor's address it names is believed. */
    EDGE_KEY: z.string().min(32).optional(),
    /** Where photos are kept; its own role's keys sign what people may post and see. */
    PHOTO_BUCKET: z.string().min(1),
    AWS_ACCESS_KEY_ID: z.string().min(1),
    AWS_SECRET_ACCESS_KEY: z.string().min(1),
    AWS_SESSION_TOKEN: z.string().min(1).optional(),
    /** Another address than S3's for that bucket, without a slash at its end: the local store. */
    PHOTO_BASE: z.url().optional(),
    /** Another engine than AWS's own: DynamoDB Local in a test. */
    DYNAMODB_ENDPOINT: z.url().optional(),
  })
  .refine(isMapWhole, WHOLE_MAP)

/** What the server is set up with; nothing else reads the process's environment. */
export type Env = z.infer<typeof Env>

/** @throws ZodError naming every variable that is missing or malformed, at the start rather than at the first use. */
export const readEnv = (): Env => Env.parse(process.env)

const { TABLE, AWS_REGION, DYNAMODB_ENDPOINT, PHOTO_BUCKET, PUBLIC_BASE } = Env.shape

/** What the function that gives out the app's page is started with. @throws ZodError */
export const readPageEnv = () =>
  z
    .object({
      AWS_REGION,
      PHOTO_BUCKET,
      /** Where Lambda puts a function's files. */
      LAMBDA_TASK_ROOT: z.string().min(1),
      /** Whose pictures a map shows, where there is one. */
      MAP_TILES_URL: z.url().optional(),
    })
    .parse(process.env)

/** Which table a backup is taken from or put into; an administrator's own rights are found as the SDK finds them. @throws ZodError */
export const readBackupEnv = () => z.object({ TABLE, AWS_REGION, DYNAMODB_ENDPOINT }).parse(process.env)

/** What it takes to load the review district. @throws ZodError */
export const readReviewEnv = () => z.object({ TABLE, AWS_REGION, DYNAMODB_ENDPOINT, PUBLIC_BASE }).parse(process.env)

/** Settings of the local system, each with a default that works. @throws ZodError */
export const readLocalEnv = () =>
  z
    .object({
      /** 0 takes any free port. */
      PORT: z.coerce.number().int().min(0).max(65535).default(3000),
      DATA_DIR: z.string().min(1).default('.data'),
      DYNAMODB_ENDPOINT: z.url().optional(),
      ...map,
      // Others than the invented ones the stand-in for WeChat is used with.
      WECHAT_TEMPLATES: Env.shape.WECHAT_TEMPLATES,
      WECHAT_PUSH_TOKEN: Env.shape.WECHAT_PUSH_TOKEN,
      WECHAT_PUSH_AES_KEY: Env.shape.WECHAT_PUSH_AES_KEY,
    })
    .refine(isMapWhole, WHOLE_MAP)
    .parse(process.env)
