import { resolve } from 'node:path'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import { voiceVersion } from './app'
import { mini } from './mini'
import { terser } from './terser'
import { web } from './web'

const root = resolve(__dirname, '..')
// A mini-program has no origin of its own; a web page does, and asks the server it came from.
const DEFAULT_API = { weapp: 'http://127.0.0.1:3000', h5: '' }
const target = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'

const outputRoot = `dist/${process.env.TARO_APP_DIST ?? target}`

/** What is asked for by its path: WeChat's map takes pictures of its own package only, a browser a worker of its own address. */
const copied = {
  weapp: [{ from: 'src/ui/pins/', to: `${outputRoot}/pins/` }],
  h5: [{ from: 'src/features/places/offline/places-offline.js', to: `${outputRoot}/places-offline.js` }],
}

const config: IProjectConfig = {
  projectName: 'lianxin',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // A cache of its own: the settings end up in modules that look the same.
  cache: { enable: true, name: `${process.env.NODE_ENV}-${target}${voiceVersion ?? ''}` },
  sourceRoot: 'src',
  outputRoot,
  copy: { patterns: copied[target], options: {} },
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  defineConstants: {
    API_BASE: JSON.stringify(process.env.TARO_APP_API ?? DEFAULT_API[target]),
    WITH_VOICE: JSON.stringify(target === 'weapp' && Boolean(voiceVersion)),
  },
  plugins: [resolve(__dirname, 'templates.ts'), resolve(__dirname, 'app.ts')],
  terser,
  mini: mini(root),
  h5: web(root),
}

export default config
