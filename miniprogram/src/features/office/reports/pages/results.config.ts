export default definePageConfig({ navigationBarTitleText: '问题办得怎么样' })
