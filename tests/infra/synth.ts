import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { cloudApp } from '../../infra/cloud/app'
import type { CodeFolders } from '../../infra/cloud/code'
import type { Settings } from '../../infra/cloud/settings'
import { stackName } from '../../infra/cloud/stack'
import { demo } from '../../infra/cloud/stages/demo'
import { exampleCn } from '../../infra/cloud/stages/example-cn'

// Stand-ins for what the build makes: a stack's tests need no client.
const scratch = mkdtempSync(join(tmpdir(), 'lianxin-cloud-'))
const folder = (name: string): string => {
  const path = join(scratch, name)
  mkdirSync(path)
  writeFileSync(join(path, 'index.html'), '<!DOCTYPE html>')
  writeFileSync(join(path, `${name}.cjs`), '')
  return path
}
const code: CodeFolders = {
  api: folder('api'),
  office: folder('office'),
  stream: folder('on-stream'),
  schedule: folder('on-schedule'),
  page: folder('page'),
  wechat: folder('wechat'),
  web: folder('h5'),
}

const templateOf = (settings: Settings): unknown => {
  const stack = cloudApp(settings, code, join(scratch, 'out')).node.findChild(stackName(settings))
  if (!Stack.isStack(stack)) throw new Error('the app has no stack')
  return Template.fromStack(stack).toJSON()
}

// Once for all tests, since loading the stacks' packages takes longer than all of them. The file is the first argument.
writeFileSync(
  process.argv[2] ?? '',
  JSON.stringify({
    demo: templateOf(demo),
    china: templateOf(exampleCn),
    changed: templateOf({ ...demo, sessionSecretChanged: true }),
  }),
)
