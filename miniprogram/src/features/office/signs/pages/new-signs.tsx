import { View } from '@tarojs/components'
import { goBack, open } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { ByArea, ByUnit } from '../parts/new-signs'
import { MOST_AT_ONCE } from '../rules'
import { useOrder } from '../use-order'
import '../parts/signs.css'

const ways = [
  { value: 'area', words: '按片区做' },
  { value: 'unit', words: '按单位做' },
] as const

/** 新做牌子: many at once, for areas or for units. */
export default function NewSignsPage() {
  const order = useOrder()
  const { draft, change, signs, create } = order
  const made = create.data?.codes
  return (
    <Page
      title="新做公示牌"
      onBack={() => goBack('signs', {})}
      footer={
        !made && (
          <Button
            kind="main"
            words={`做 ${signs.length} 块牌子`}
            onPress={() => void order.send()}
            isBusy={create.isPending}
            disabledReason={whyNot(order)}
          />
        )
      }
    >
      {made ? (
        <Card tone="good" className="stack">
          <View {...a11y({ role: 'status' })}>{`做好了 ${made.length} 块，每块有自己的编号。现在就可以打印。`}</View>
          <Button
            kind="main"
            words={`打印这 ${made.length} 块`}
            onPress={() => open('print', { codes: made.join(','), form: 'a4' })}
          />
          <Button words="再做一批" onPress={() => create.reset()} />
        </Card>
      ) : (
        <Card className="stack">
          <Chips label="怎么选" options={ways} value={draft.by} onChoose={(by) => change({ by })} />
          {draft.by === 'area' ? <ByArea draft={draft} onChange={change} /> : <ByUnit order={order} />}
        </Card>
      )}
      {create.error && <Failed words={create.error.message} />}
    </Page>
  )
}

const whyNot = ({ signs, unknown, isReading }: ReturnType<typeof useOrder>): string | undefined => {
  if (isReading) return '还在读单位名单'
  if (unknown.length > 0) return '有几行没认出来，先改好'
  if (signs.length === 0) return '先选给谁做'
  return signs.length > MOST_AT_ONCE ? `一次最多做 ${MOST_AT_ONCE} 块，分几次做` : undefined
}
