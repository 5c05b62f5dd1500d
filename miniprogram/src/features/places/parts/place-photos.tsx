import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Picture } from '../../../ui/picture'

type Props = { name: string; photos: readonly { id: string; url: string }[] }

/** What it looks like, so that one knows the door. */
export const PlacePhotos = ({ name, photos }: Props) =>
  photos.length === 0 ? null : (
    <Card>
      <Heading>照片</Heading>
      <View className="places-photos">
        {photos.map(({ id, url }, n) => (
          <Picture key={id} className="places-photo" src={url} name={`${name}的照片${n + 1}（共${photos.length}张）`} />
        ))}
      </View>
    </Card>
  )
