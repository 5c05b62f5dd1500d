import { say, setUp } from './setup.mjs'

setUp()
const { buildFunctions } = await import('./build-functions.mjs')
const { buildClient } = await import('./build-client.mjs')

for (const [path, bytes] of Object.entries(await buildFunctions())) say(`${path}  ${bytes.toLocaleString('en')} bytes`)
for (const target of ['h5', 'weapp']) say(`miniprogram/dist/${target}  ${buildClient(target) ? 'built' : 'unchanged'}`)
