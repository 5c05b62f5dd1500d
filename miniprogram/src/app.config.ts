const OFFICERS = { network: 'all' as const, packages: ['officers'] }

export default defineAppConfig({
  pages: [
    'features/boards/pages/board',
    'features/needs/pages/file',
    'features/needs/pages/mine',
    'features/needs/pages/need',
    'features/needs/pages/find',
    'features/notices/pages/notices',
  ],
  subPackages: [
    { root: 'features/handling', name: 'officers', pages: ['pages/inbox', 'pages/record', 'pages/handle'] },
    // The district office needs them, and whoever works on a problem.
    { root: 'features/problems', pages: ['pages/lists', 'pages/list', 'pages/problem', 'pages/tasks'] },
    { root: 'features/gathering', pages: ['pages/gathering', 'pages/mine'] },
    { root: 'features/reports', pages: ['pages/list-print', 'pages/report', 'pages/progress', 'pages/results'] },
    { root: 'features/office', pages: ['pages/health'] },
    {
      root: 'features/organisation',
      pages: ['pages/overview', 'pages/structure', 'pages/roster', 'pages/audit'],
    },
    { root: 'features/signs', pages: ['pages/signs', 'pages/sign', 'pages/new-signs', 'pages/print'] },
    { root: 'features/units', pages: ['pages/units', 'pages/unit', 'pages/import'] },
    { root: 'features/absence', pages: ['pages/absence'] },
    { root: 'features/places', pages: ['pages/places', 'pages/place', 'pages/place-map'] },
    { root: 'features/hosting', pages: ['pages/hosted', 'pages/keep', 'pages/host'] },
    { root: 'features/place-desk', pages: ['pages/place-desk', 'pages/place-file', 'pages/coverage'] },
    { root: 'features/privacy', pages: ['pages/my-data', 'pages/privacy'] },
    { root: 'features/people', pages: ['pages/join', 'pages/confirm', 'pages/desk'] },
  ],
  // An officer writes down a need where there is no signal: by then the pages for it must be on the phone.
  preloadRule: {
    'features/boards/pages/board': OFFICERS,
    'features/needs/pages/mine': OFFICERS,
    'features/notices/pages/notices': OFFICERS,
  },
  window: {
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '连心牌',
    backgroundColor: '#F5F6F7',
  },
  style: 'v2',
  lazyCodeLoading: 'requiredComponents',
})
