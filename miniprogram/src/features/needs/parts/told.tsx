import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { NeedPhotos } from '../../photos/parts/need-photos'
import { employerWords, identityWords, reachableWords } from '../words'

/** What they wrote and chose, so that nobody wonders later what was passed on. */
export const Told = ({ need }: { need: NeedView }) => {
  const { telling } = need
  const { name, phone, workplace, reachable, meet } = telling
  const left = [name, phone, workplace].filter(Boolean).join(' · ')
  return (
    <Card className="tight">
      <Heading>您当时说的</Heading>
      <View className="words">{telling.words || '请给我回电话'}</View>
      <NeedPhotos need={need} ids={telling.photos} />
      <View className="small">
        {chipOf(telling.category)} · {identityWords[telling.identity]} · 找单位核实：{employerWords[telling.employer]}
      </View>
      {left && <View className="small">{left}</View>}
      {(reachable || meet) && (
        <View className="small">
          {[reachable && `方便：${reachableWords[reachable]}`, meet && '想当面谈'].filter(Boolean).join(' · ')}
        </View>
      )}
    </Card>
  )
}
