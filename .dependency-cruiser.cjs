const features = 'people|organisation|boards|needs|problems|notices|office|photos|places'

/** The layers of docs/architecture.md: imports run one way and never in a circle. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-knows-neither-side',
      severity: 'error',
      from: { path: '^shared/src' },
      to: { path: '^(functions|miniprogram)/' },
    },
    {
      name: 'the-sides-never-meet',
      severity: 'error',
      from: { path: '^(functions|miniprogram)/src' },
      to: { path: '^(functions|miniprogram)/src', pathNot: '^$1/src' },
    },
    {
      name: 'rules-without-zod',
      comment: 'Both sides read the rules, and the mini-program carries no schema library.',
      severity: 'error',
      from: { path: '^shared/src/.*(rules|state|categories|card|errors|dates|ids|paths|calendar|limits)[.]ts$' },
      to: {
        path: ['^shared/src/.*(schema|views|endpoints)[.]ts$', 'node_modules/zod'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'client-without-schemas',
      severity: 'error',
      from: { path: '^miniprogram/src' },
      to: {
        path: ['^shared/src/.*(schema|views|endpoints|/text|contract|api)[.]ts$', 'node_modules/zod'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-ask-their-hooks',
      severity: 'error',
      from: { path: '^miniprogram/src/features/(office/)?[^/]+/(pages|parts)/' },
      to: { path: '^miniprogram/src/api/(client|send|call)' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^miniprogram/src/ui/' },
      to: { path: '^miniprogram/src/(features|api|session)/' },
    },
    {
      name: 'use-cases-know-no-http-and-no-dynamodb',
      severity: 'error',
      from: { path: `^functions/src/(${features})/`, pathNot: '/(routes|store)[^/]*$' },
      to: { path: ['^functions/src/(http|dynamo)/', 'node_modules/(@aws-sdk|hono)/'] },
    },
    {
      name: 'features-meet-at-their-stores',
      severity: 'error',
      from: { path: `^functions/src/(${features})/` },
      to: {
        path: `^functions/src/(${features})/`,
        pathNot: [
          '^functions/src/$1/',
          `^functions/src/(${features})/(store|place-id|query-code|show-need|use-photos|image/clean|inbox)[^/]*$`,
        ],
      },
    },
    {
      name: 'production-without-local',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: '^functions/src/local/' },
      to: { path: '^functions/src/local/' },
    },
    {
      name: 'environment-read-at-the-entries',
      severity: 'error',
      from: {
        path: '^functions/src/',
        pathNot:
          '^functions/src/(api|office|on-stream|on-schedule|page|wechat|local/main|local/review/main|backup/main|founding/main)[.]ts$',
      },
      to: { path: '^functions/src/env[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sources-without-tests',
      severity: 'error',
      from: { path: '^(shared|functions|miniprogram)/src' },
      to: { path: '^(tests|infra)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
