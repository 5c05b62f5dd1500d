import { resolve } from 'node:path'
import type { IH5Config } from '@tarojs/taro/types/compile'

/** Short addresses: printed, read aloud, and kept by the server's redirects and the links in notices. */
const customRoutes = {
  '/features/boards/pages/board': '/board',
  '/features/needs/pages/file': '/file',
  '/features/needs/pages/mine': '/needs',
  '/features/needs/pages/need': '/need',
  '/features/needs/pages/find': '/find',
  '/features/needs/pages/inbox': '/inbox',
  '/features/notices/pages/notices': '/notices',
  '/features/problems/pages/lists': '/lists',
  '/features/problems/pages/list': '/list',
  '/features/problems/pages/problem': '/problem',
}

// Taro's own setting repeats every used component in every page's chunk (28 KB each, gzipped).
const cacheGroups = {
  taro: {
    name: 'taro',
    test: /[\\/]node_modules[\\/](@tarojs[\\/](?!components)|react|react-dom|scheduler|@tanstack)/,
    priority: 30,
  },
  comps: { name: 'comps', test: /[\\/]node_modules[\\/]@tarojs[\\/]components/, priority: 40 },
  common: { name: 'common', minChunks: 2, priority: 10 },
}

/** The web build: the same sources at the same origin as the API. */
export const web = (root: string): IH5Config => ({
  publicPath: '/',
  staticDirectory: 'static',
  router: { mode: 'browser', customRoutes },
  // Packages left untranspiled become a syntax error under Taro's terser setting `quote_keys`.
  compile: { include: [resolve(root, '../shared'), resolve(root, '../node_modules/@tanstack')] },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false }, autoprefixer: { enable: true } },
  webpackChain(chain) {
    chain.optimization.splitChunks({
      chunks: 'all',
      minSize: 0,
      cacheGroups: { default: false, defaultVendors: false, ...cacheGroups },
    })
  },
})
