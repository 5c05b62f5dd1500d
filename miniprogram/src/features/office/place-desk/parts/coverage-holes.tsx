import { metresText } from '@lianxin/shared/places/distance'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { host } from '../../../../platform/host'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Picture } from '../../../../ui/picture'
import { MOST_NUMBERS, planOf } from '../plan'
import { CELL_M, type Found } from '../use-coverage'
import './place-desk.css'

/** So many holes at first; the small ones at the end are rarely asked for. */
const STEP = 20

/** The holes, largest first, and at a desk a plan with their numbers. */
export const CoverageHoles = ({ found }: { found: Found }) => {
  const { holes, hectares, outlines, isHull, open } = found
  const missed = holes.reduce((sum, hole) => sum + hole.hectares, 0)
  if (outlines.length === 0)
    return <Card>还没有画范围的片区，站点也不够围成一片，算不出空白。先在“片区部室”里画范围，或者登记站点。</Card>
  return (
    <>
      <Card className="tight" {...(holes.length === 0 ? { tone: 'good' as const } : {})}>
        <View {...a11y({ role: 'status' })}>
          <Heading>{holes.length === 0 ? '没有空白' : `${holes.length} 处空白，共约${areaText(missed)}`}</Heading>
          <View>{`这时开着 ${open.length} 个站点；看了约${areaText(hectares)}，走得到的占${percent(hectares - missed, hectares)}。`}</View>
          <View className="small">{`按${CELL_M}米一格估算，直线距离，没有算河和铁路。`}</View>
          {isHull && <View className="soon">还没有片区画了范围，这里只看现有站点围成的一片。</View>}
        </View>
      </Card>
      <View className="holes">
        {host.kind === 'web' && <Plan found={found} />}
        <Holes found={found} />
      </View>
    </>
  )
}

const Plan = ({ found }: { found: Found }) => {
  const src = useMemo(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(planOf(found))}`, [found])
  return (
    <Card className="stack">
      <Picture className="holes-map" src={src} name="片区、站点和空白的示意图，编号和清单一样" />
      <View className="small">
        {`绿点是这时开着的站点，空心点是关着的、不对外的和公厕；红底是空白，编号和清单一样${found.holes.length > MOST_NUMBERS ? `，只标前${MOST_NUMBERS}处` : ''}。`}
      </View>
    </Card>
  )
}

const Holes = ({ found: { holes } }: { found: Found }) => {
  const [most, setMost] = useState(STEP)
  if (holes.length === 0) return null
  return (
    <Card>
      <Heading>从大到小</Heading>
      <View {...a11y({ role: 'list', label: '空白' })}>
        {holes.slice(0, most).map(({ point, metres, hectares, within }, n) => (
          <View key={point.join()} className="row" {...a11y({ role: 'listitem' })}>
            <View className="holes-number">{n + 1}</View>
            <View className="row-text">
              <View className="strong">{within.slice(0, 2).join('、')}</View>
              <View>
                {`约${areaText(hectares)}，${metres === undefined ? '附近没有站点' : `最远处离最近的站点${metresText(metres)}`}`}
              </View>
              <View className="small">{`最远处 ${point.map((one) => one.toFixed(5)).join(', ')}`}</View>
            </View>
            <Button
              words="复制位置"
              label={`第${n + 1}处，复制位置`}
              onPress={() => host.copy(point.map((one) => one.toFixed(6)).join(','))}
            />
          </View>
        ))}
      </View>
      {holes.length > most && (
        <Button words={`再看 ${Math.min(STEP, holes.length - most)} 处`} onPress={() => setMost(most + STEP)} />
      )}
    </Card>
  )
}

/** `25公顷`, `1.3平方公里` */
const areaText = (hectares: number): string =>
  hectares < 100 ? `${Math.round(hectares)}公顷` : `${(hectares / 100).toFixed(1)}平方公里`

const percent = (part: number, all: number): string => (all === 0 ? '0%' : `${Math.floor((part / all) * 100)}%`)
