import type { CardView } from '@lianxin/shared/boards/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { View } from '@tarojs/components'
import { useMe } from '../../../session/hooks'
import { a11y } from '../../../ui/a11y'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { useVerify } from '../use-report'

/** For whom this board is theirs to check: 这块牌子没错. */
export const Verify = ({ card }: { card: CardView }) => {
  const me = useMe()
  const { mutate, isSuccess, error, isPending } = useVerify(card.code)
  if (!me || !isTheirs(card, me)) return null
  return (
    <Card className="stack">
      {isSuccess ? (
        <View className="good" {...a11y({ role: 'status' })}>
          记下了，职工会看到今天核对过。
        </View>
      ) : (
        <>
          <View>名字、电话都对，牌子也好好的，就点一下。</View>
          <Button words="这块牌子没错" onPress={() => mutate()} isBusy={isPending} />
        </>
      )}
      <Alert words={error?.message} />
    </Card>
  )
}

// A card says no ids: the server decides, this only spares others the button.
const isTheirs = ({ rungs, doubted, standingInFor }: CardView, { name, duties }: Actor): boolean => {
  const names = [doubted, standingInFor, ...rungs.map((rung) => rung.name)]
  return duties.some(
    ({ role, head, bodyName }) =>
      role === 'clerk' ||
      role === 'approver' ||
      (name !== undefined && names.includes(name)) ||
      (head === true && bodyName !== undefined && names.includes(bodyName)),
  )
}
