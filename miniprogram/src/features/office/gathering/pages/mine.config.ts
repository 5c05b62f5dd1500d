export default definePageConfig({ navigationBarTitleText: '本季度梳理' })
