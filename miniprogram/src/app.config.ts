export default defineAppConfig({
  pages: [
    'features/boards/pages/board',
    'features/needs/pages/file',
    'features/needs/pages/mine',
    'features/needs/pages/need',
    'features/needs/pages/find',
    'features/needs/pages/inbox',
    'features/needs/pages/record',
    'features/notices/pages/notices',
  ],
  // Only the district office needs them.
  subPackages: [
    { root: 'features/problems', pages: ['pages/lists', 'pages/list', 'pages/problem'] },
    { root: 'features/office', pages: ['pages/health'] },
  ],
  window: {
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '连心牌',
    backgroundColor: '#F5F6F7',
  },
  style: 'v2',
  lazyCodeLoading: 'requiredComponents',
})
