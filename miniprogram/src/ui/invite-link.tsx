import { View } from '@tarojs/components'
import { host } from '../platform/host'
import { Button } from './button'
import { QrCode } from './qr-code'

type Props = {
  url: string
  /** What the code is called for those who cannot see it. */
  name: string
  /** What whoever is invited is to do. */
  todo: string
  /** How often it can be used, and until when. */
  terms: string
}

/** An invitation to hand on: its code to scan, its link to copy, and what to say with it. */
export const InviteLink = ({ url, name, todo, terms }: Props) => (
  <View className="stack">
    <QrCode text={url} name={name} />
    <View className="words">{url}</View>
    <Button words="复制链接" onPress={() => host.copy(url)} />
    <View className="strong">{todo}</View>
    <View className="small">{terms}</View>
  </View>
)
