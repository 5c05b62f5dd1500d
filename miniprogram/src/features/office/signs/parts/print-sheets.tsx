import type { Output } from '@lianxin/shared/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Failed } from '../../../../ui/failed'
import { Skeleton } from '../../../../ui/skeleton'
import { useMarkPrinted, useSheets } from '../hooks'
import { usePrinted } from '../use-printed'
import { A4Sheet, StickerPage } from './sheets'
import './print.css'

type Form = 'a4' | 'sticker'

const forms = [
  { value: 'a4', words: 'A4 公示牌（一页一块）' },
  { value: 'sticker', words: '贴纸（10×7 厘米，一页八张）' },
] as const
const PER_PAGE = 8

/** The sheets as they come out of the printer, and the question whether they did. */
export const PrintSheets = ({ codes, asked }: { codes: readonly string[]; asked: Form }) => {
  const query = useSheets(codes)
  const [form, setForm] = useState<Form>(asked)
  const { data } = query
  return (
    <View>
      <View className="print-head">
        <Card className="stack">
          <Chips label="打成什么样" options={forms} value={form} onChoose={setForm} />
          <View className="small">纸张选 A4、纵向，缩放 100%（不要选“适合页面”），边距选“无”或“默认”都行。</View>
          <Button
            kind="main"
            words={data ? `打印 ${data.sheets.length} 块` : '打印'}
            onPress={() => window.print()}
            disabledReason={data ? undefined : '还在读取'}
          />
        </Card>
        {data && <Asked data={data} onStale={() => void query.refetch()} />}
        {query.error && <Failed words={query.error.message} onRetry={() => void query.refetch()} />}
        {!data && !query.error && <Skeleton cards={2} />}
      </View>
      {data && <Sheets data={data} form={form} />}
    </View>
  )
}

type Data = Output<'readSheets'>

const Sheets = ({ data: { sheets, ...head }, form }: { data: Data; form: Form }) => (
  <View className="print-sheets">
    {form === 'a4'
      ? sheets.map((sheet) => <A4Sheet key={sheet.code} sheet={sheet} head={head} />)
      : pagesOf(sheets).map((page) => <StickerPage key={page[0]?.code} sheets={page} head={head} />)}
  </View>
)

const pagesOf = (sheets: Data['sheets']): Data['sheets'][] =>
  Array.from({ length: Math.ceil(sheets.length / PER_PAGE) }, (_, n) => sheets.slice(n * PER_PAGE, (n + 1) * PER_PAGE))

const Asked = ({ data: { sheets }, onStale }: { data: Data; onStale: () => void }) => {
  const { isAsking, setAsking } = usePrinted()
  const mark = useMarkPrinted()
  const printed = sheets.map(({ code, facts }) => ({ code, facts }))
  const send = () =>
    mark.mutate(
      { printed },
      {
        onSuccess: ({ marked }) => {
          setAsking(false)
          if (marked < printed.length) onStale()
        },
      },
    )
  if (mark.data && !isAsking) return <Marked marked={mark.data.marked} all={printed.length} />
  if (!isAsking) return null
  return (
    <Card tone="soon" className="stack">
      <View className="strong" {...a11y({ role: 'status' })}>
        都印好了吗？
      </View>
      <View>记下来以后，牌子上的人或电话一变，列表里就会提醒重印。</View>
      {mark.error && <Failed words={mark.error.message} />}
      <View className="pair">
        <Button className="grow" words="都印好了" onPress={send} isBusy={mark.isPending} />
        <Button className="grow" words="没印好" onPress={() => setAsking(false)} />
      </View>
    </Card>
  )
}

const Marked = ({ marked, all }: { marked: number; all: number }) => (
  <Card tone={marked < all ? 'late' : 'good'}>
    <View {...a11y({ role: 'status' })}>
      {marked < all
        ? `记下了 ${marked} 块。有 ${all - marked} 块在打印的时候内容变了，下面已经是新的，请重印这几块再挂。`
        : `记下了，${marked} 块都印好了。`}
    </View>
  </Card>
)
