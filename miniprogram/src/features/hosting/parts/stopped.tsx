import { amenityTerms, amenityWords } from '@lianxin/shared/places/amenities'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { useMovePlace } from '../hooks'

type Props = { place: KeptPlace; onSaid: (words: string) => void }

/** What is out of order until somebody here says that it works again. */
export const Stopped = ({ place, onSaid }: Props) => {
  const { mutate, error, isPending } = useMovePlace(place)
  if (place.stopped.length === 0) return null
  return (
    <Card className="stack">
      <Heading>停用中，骑手看不到</Heading>
      {place.stopped.map((one) => (
        <View key={one} className="row">
          <View className="row-text">{amenityTerms[one]}</View>
          <Button
            words="恢复"
            label={`恢复${amenityTerms[one]}`}
            isBusy={isPending}
            onPress={() =>
              mutate(
                { move: 'confirm', subject: one },
                { onSuccess: () => onSaid(`骑手现在看到：${amenityWords[one]}能用，站点刚确认。`) },
              )
            }
          />
        </View>
      ))}
      <Alert words={error?.message} />
    </Card>
  )
}
