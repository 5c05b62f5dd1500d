export default defineAppConfig({
  pages: [
    'features/boards/pages/board',
    'features/needs/pages/file',
    'features/needs/pages/mine',
    'features/needs/pages/need',
    'features/needs/pages/find',
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
