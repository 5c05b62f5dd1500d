import { Button, View } from '@tarojs/components'
import { Alert } from '../../../ui/alert'
import { useWechatPhone } from '../use-wechat-phone'
import './wechat-phone.css'

/** The number their WeChat knows, for whoever finds typing hard. Only a button of WeChat's may ask for it. */
export const WechatPhone = ({ onPhone }: { onPhone: (phone: string) => void }) => {
  const { take, isBusy, trouble } = useWechatPhone(onPhone)
  return (
    <View className="field">
      <Button
        className="btn wechat-phone"
        hoverClass="press-on"
        // Without it a second tap while the first is on its way asks for nothing.
        {...(isBusy ? {} : { openType: 'getPhoneNumber' })}
        onGetPhoneNumber={({ detail }) => void take(detail)}
      >
        {isBusy ? '请稍等…' : '填上我的微信手机号'}
      </Button>
      <View className="small">点了以后，微信会先问您同不同意。不同意就不填，也可以自己写。</View>
      <Alert words={trouble} />
    </View>
  )
}
