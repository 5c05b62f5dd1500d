export default definePageConfig({ navigationBarTitleText: '各季度进展' })
