import { spawn } from 'node:child_process'
import { say, setUp } from './setup.mjs'

setUp()
const { buildClient } = await import('./build-client.mjs')
const { buildLocal, LOCAL_MAIN } = await import('./build-local.mjs')

say('正在准备网页，第一次要半分钟左右……')
buildClient('h5')
await buildLocal()
const env = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }
const local = spawn(process.execPath, [LOCAL_MAIN], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => local.kill('SIGTERM'))
local.once('exit', (code) => process.exit(code ?? 1))
