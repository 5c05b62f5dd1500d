export default definePageConfig({ navigationBarTitleText: '本季度集中梳理' })
