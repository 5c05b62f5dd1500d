export default definePageConfig({ navigationBarTitleText: '季度预览' })
