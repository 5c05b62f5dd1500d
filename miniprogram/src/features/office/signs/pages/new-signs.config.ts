export default definePageConfig({ navigationBarTitleText: '新做公示牌' })
