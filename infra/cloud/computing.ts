import type { Stack } from 'aws-cdk-lib'
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { CLEAN, RAW } from '../../functions/src/photos/keys'
import { type CodeFolders, ENTRY_OF } from './code'
import { type Common, functionOf } from './functions'
import { allow, TABLE_ACTIONS } from './roles'
import type { Secrets } from './secrets'
import type { Settings } from './settings'
import { INDEXES } from './table'
import { mapOf, variablesOf } from './variables'

type Parts = {
  common: Common
  settings: Settings
  code: CodeFolders
  table: CfnTable
  photos: Bucket
  secrets: Secrets
}

/** The six functions, each with what its own work needs and no more. */
export const computing = (stack: Stack, { common, settings, code, table, photos, secrets }: Parts) => {
  const variables = variablesOf({ settings, table: table.ref, bucket: photos.bucketName, secrets })
  const stored = allow(
    TABLE_ACTIONS.map((action) => `dynamodb:${action}`),
    [table.attrArn, ...INDEXES.map((index) => `${table.attrArn}/index/${index}`)],
  )
  const folders = [RAW, CLEAN].map((folder) => photos.arnForObjects(`${folder}*`))
  const pictures = allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], folders)
  // What is signed for WeChat's check is seen with the signer's right; what nobody needs any more is taken away.
  const looked = allow(['s3:GetObject', 's3:DeleteObject'], folders)
  const listed = allow(['s3:ListBucket'], [photos.bucketArn])
  const one = (entry: keyof typeof ENTRY_OF, memory: number, seconds: number) => ({
    name: names[entry],
    code: { folder: code[entry], entry: ENTRY_OF[entry] },
    memory,
    seconds,
  })
  return {
    // Memory is processor: a cold start is read by somebody in the rain.
    api: functionOf(stack, common, { ...one('api', 1024, 28), variables, statements: [stored, pictures] }),
    office: functionOf(stack, common, { ...one('office', 1024, 28), variables, statements: [stored] }),
    stream: functionOf(stack, common, {
      ...one('stream', 512, 300),
      variables,
      statements: [stored, looked, readStream(table)],
    }),
    // A quarter's close of 10,000 open needs takes half a minute here; 15 minutes are the most there is.
    schedule: functionOf(stack, common, {
      ...one('schedule', 1024, 900),
      variables,
      statements: [stored, looked, listed],
    }),
    page: functionOf(stack, common, {
      ...one('page', 256, 10),
      variables: { PHOTO_BUCKET: photos.bucketName, ...mapOf(settings) },
      statements: [],
    }),
    // WeChat waits five seconds for an answer, and then pushes again.
    wechat: functionOf(stack, common, { ...one('wechat', 512, 28), variables, statements: [stored] }),
  }
}

const names = {
  api: 'Api',
  office: 'Office',
  stream: 'OnStream',
  schedule: 'OnSchedule',
  page: 'Page',
  wechat: 'Wechat',
}

const readStream = (table: CfnTable) =>
  allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [table.attrStreamArn])
