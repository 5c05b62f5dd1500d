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
import { useSignCodes } from '../use-sign-codes'
import { A4Sheet, type Pictures, StickerPage } from './sheets'
import './print.css'

type Form = 'a4' | 'sticker'

const forms = [
  { value: 'a4', words: 'A4 公示牌（一页一块）' },
  { value: 'sticker', words: '贴纸（10×7 厘米，一页八张）' },
] as const
const kinds = [
  { value: 'link', words: '普通二维码' },
  { value: 'wechat', words: '小程序码' },
] as const
type Kind = (typeof kinds)[number]['value']
const NONE: Pictures = new Map()
const PER_PAGE = 8

/** The sheets as they come out of the printer, and the question whether they did. */
export const PrintSheets = ({ codes, asked }: { codes: readonly string[]; asked: Form }) => {
  const query = useSheets(codes)
  const [form, setForm] = useState<Form>(asked)
  const [kind, setKind] = useState<Kind>('link')
  const wechat = useSignCodes(codes, kind === 'wechat')
  const { data } = query
  return (
    <View>
      <View className="print-head">
        <Card className="stack">
          <Chips label="打成什么样" options={forms} value={form} onChoose={setForm} />
          <Chips label="用哪一种码" options={kinds} value={kind} onChoose={setKind} />
          {kind === 'wechat' && (
            <View className="small">小程序码只有微信能扫；普通二维码用别的相机也能打开，一般打印它。</View>
          )}
          {wechat.error && <Failed words={wechat.error.message} onRetry={wechat.retry} />}
          <View className="small">纸张选 A4、纵向，缩放 100%（不要选“适合页面”），边距选“无”或“默认”都行。</View>
          <Button
            kind="main"
            words={data ? `打印 ${data.sheets.length} 块` : '打印'}
            onPress={() => window.print()}
            disabledReason={data && (kind === 'link' || wechat.isWhole) ? undefined : '还在读取'}
          />
        </Card>
        {data && <Asked data={data} onStale={() => void query.refetch()} />}
        {query.error && <Failed words={query.error.message} onRetry={() => void query.refetch()} />}
        {!data && !query.error && <Skeleton cards={2} />}
      </View>
      {data && <Sheets data={data} form={form} pictures={kind === 'wechat' ? wechat.pictures : NONE} />}
    </View>
  )
}

type Data = Output<'readSheets'>

type SheetsProps = { data: Data; form: Form; pictures: Pictures }

const Sheets = ({ data: { sheets, ...head }, form, pictures }: SheetsProps) => (
  <View className="print-sheets">
    {form === 'a4'
      ? sheets.map((sheet) => <A4Sheet key={sheet.code} sheet={sheet} head={head} pictures={pictures} />)
      : pagesOf(sheets).map((page) => (
          <StickerPage key={page[0]?.code} sheets={page} head={head} pictures={pictures} />
        ))}
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
