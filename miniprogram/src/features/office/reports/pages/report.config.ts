export default definePageConfig({ navigationBarTitleText: '季度情况' })
