export default definePageConfig({ navigationBarTitleText: '打印问题清单' })
