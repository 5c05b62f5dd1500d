import { View } from '@tarojs/components'
import { useState } from 'react'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Choice } from '../../../../ui/choice'
import { Heading } from '../../../../ui/heading'
import { type CoordinateSystem, systemNames, systemSources, systems } from '../coordinate-systems'
import type { ImportState } from '../use-import'

type Props = {
  state: Extract<ImportState, { step: 'system' }>
  onPlace: (system: CoordinateSystem) => void
  onAgain: () => void
}

/** 坐标系: asked before anything is sent, since nobody sees from the numbers which one it is. */
export const SystemChoice = ({ state: { name, rows, system, failure }, onPlace, onAgain }: Props) => {
  const [chosen, setChosen] = useState(system)
  return (
    <Card className="stack">
      <Heading>{name}</Heading>
      <View>{`读到 ${rows} 行。表里的经纬度是从哪里量的？选错了，站点会偏几百米。`}</View>
      <Choice
        label="坐标系"
        options={systems.map((one) => ({ value: one, words: systemSources[one], more: systemNames[one] }))}
        value={chosen}
        onChoose={setChosen}
      />
      {system && <View className="small">{`按文件先选了 ${systemNames[system]}，不对请改。`}</View>}
      <Alert words={failure} />
      <Button
        kind="main"
        words="开始核对"
        disabledReason={chosen ? undefined : '请先选坐标系'}
        onPress={() => chosen && onPlace(chosen)}
      />
      <Button kind="plain" words="换一个表" onPress={onAgain} />
    </Card>
  )
}
