import { View } from '@tarojs/components'

/** In WeChat a link can be sent on, so no phone carries what draws codes. */
export const QrCode = (_: { text: string; name: string }) => <View className="small">要看二维码，请在电脑上打开。</View>
