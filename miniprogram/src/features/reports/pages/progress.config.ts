export default definePageConfig({ navigationBarTitleText: '清单进展' })
