import { resolve } from 'node:path'
import type { IH5Config } from '@tarojs/taro/types/compile'

/** Short addresses: printed, read aloud, and kept by the server's redirects and the links in notices. */
const customRoutes = {
  '/features/boards/pages/board': '/board',
  '/features/needs/pages/file': '/file',
  '/features/needs/pages/mine': '/needs',
  '/features/needs/pages/need': '/need',
  '/features/needs/pages/find': '/find',
  '/features/handling/pages/inbox': '/inbox',
  '/features/handling/pages/record': '/record',
  '/features/handling/pages/handle': '/handle',
  '/features/notices/pages/notices': '/notices',
  '/features/office/problems/pages/lists': '/lists',
  '/features/office/problems/pages/list': '/list',
  '/features/office/problems/pages/problem': '/problem',
  '/features/office/problems/pages/tasks': '/tasks',
  '/features/office/gathering/pages/gathering': '/gathering',
  '/features/office/gathering/pages/mine': '/gather-mine',
  '/features/office/reports/pages/list-print': '/list-print',
  '/features/office/reports/pages/report': '/report',
  '/features/office/reports/pages/progress': '/progress',
  '/features/office/reports/pages/results': '/results',
  '/features/office/health/pages/health': '/health',
  '/features/office/organisation/pages/overview': '/organisation',
  '/features/office/organisation/pages/structure': '/structure',
  '/features/office/organisation/pages/roster': '/roster',
  '/features/office/organisation/pages/audit': '/audit',
  '/features/office/units/pages/units': '/units',
  '/features/office/units/pages/unit': '/unit',
  '/features/office/units/pages/import': '/import',
  '/features/office/absence/pages/absence': '/absence',
  '/features/office/signs/pages/signs': '/signs',
  '/features/office/signs/pages/sign': '/sign',
  '/features/office/signs/pages/new-signs': '/new-signs',
  '/features/office/signs/pages/print': '/print',
  '/features/places/pages/places': '/places',
  '/features/places/pages/place': '/place',
  '/features/places/pages/place-map': '/place-map',
  '/features/hosting/pages/hosted': '/hosted',
  '/features/hosting/pages/keep': '/keep',
  '/features/hosting/pages/host': '/host',
  '/features/office/place-desk/pages/place-desk': '/place-desk',
  '/features/office/place-desk/pages/place-file': '/place-file',
  '/features/office/place-desk/pages/coverage': '/coverage',
  '/features/privacy/pages/my-data': '/my-data',
  '/features/privacy/pages/privacy': '/privacy',
  '/features/office/people/pages/join': '/join',
  '/features/office/people/pages/confirm': '/confirm',
  '/features/office/people/pages/desk': '/desk',
}

// Taro's own setting repeats every used component in every page's chunk (28 KB each, gzipped).
const cacheGroups = {
  taro: {
    name: 'taro',
    test: /[\\/]node_modules[\\/](@tarojs[\\/](?!components)|react|react-dom|scheduler|@tanstack)/,
    priority: 30,
  },
  comps: { name: 'comps', test: /[\\/]node_modules[\\/]@tarojs[\\/]components/, priority: 40 },
  // Of officers only, and on most of the pages: what files a need does without it.
  nav: {
    name: 'nav',
    test: /[\\/]src[\\/](session[\\/](nav|leave-desk|end-desk)|api[\\/]office-client|office-paths)/,
    priority: 20,
  },
  // Eighteen, half of the pages: what some of the officers' pages share stays out of the page that files a need.
  common: { name: 'common', minChunks: 18, priority: 10 },
}

// Stand-ins for browsers older than ours, a transport we never use and the font of icons we never show.
const unused = [
  'whatwg-fetch$',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only$',
  'jsonp-retry$',
  '@tarojs/components/dist/taro-components/taro-components.css$',
]

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
    for (const name of ['fflate', 'query-string'])
      chain.resolve.alias.set(`${name}$`, resolve(root, `config/${name}.js`))
    for (const name of unused) chain.resolve.alias.set(name, resolve(root, 'config/nothing.js'))
    chain.optimization.splitChunks({
      chunks: 'all',
      minSize: 0,
      cacheGroups: { default: false, defaultVendors: false, ...cacheGroups },
    })
  },
})
