import { View } from '@tarojs/components'

/** All of it is done at a desk. */
export const DeskTools = () => <View className="small">登记、导入导出、覆盖空白和公开数据，请在电脑的浏览器里办。</View>
