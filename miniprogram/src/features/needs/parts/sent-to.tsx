import { View } from '@tarojs/components'
import { useBoard } from '../../boards/hooks'

/** Who will read it: people write more plainly to a name than to an office. */
export const SentTo = ({ board }: { board: string }) => {
  const { data } = useBoard(board || undefined)
  const first = data?.rungs[0]
  if (!data || !first) return null
  return (
    <View className="small sent-to">
      发给{first.name}（{data.union}）
    </View>
  )
}
