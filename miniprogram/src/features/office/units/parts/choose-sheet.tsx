import type { SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveFile } from '../../../../platform/files'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { sheetNames } from '../words'
import { fileOf, templateOf } from '../write-sheet'

type Props = { kind: SheetKind; bad: string | undefined; onChoose: (file: File) => void }

/** Which sheet, and what one looks like. */
export const ChooseSheet = ({ kind, bad, onChoose }: Props) => {
  const [failure, setFailure] = useState(false)
  const template = async () => {
    const file = await fileOf(templateOf(kind), 'xlsx').catch(() => undefined)
    setFailure(file === undefined)
    if (file) saveFile(file, `${sheetNames[kind]}模板.xlsx`)
  }
  const files = kind === 'places' ? '一个 .xlsx、.csv 表格或 GeoJSON 文件' : '一个 .xlsx 或 .csv 表格'
  return (
    <Card className="stack">
      <Heading>{`导入${sheetNames[kind]}`}</Heading>
      <View>{`选${files}。先试一遍，告诉您会新增几行、改几行、哪几行没填对；看过再导入。`}</View>
      <Alert words={bad} />
      <FileButton accept={kind === 'places' ? '.xlsx,.csv,.geojson,.json' : '.xlsx,.csv'} onChoose={onChoose} />
      <Button words="下载模板" onPress={() => void template()} />
      {failure && <View className="late">没下载成，请再点一次。</View>}
      <View className="small">模板第一行是列名，第二行是例子，请把例子改掉。</View>
      {kind === 'places' && <PlaceHints />}
    </Card>
  )
}

const FileButton = ({ accept, onChoose }: { accept: string; onChoose: (file: File) => void }) => (
  <label className="btn btn-main import-file">
    选表格
    <input
      type="file"
      className="import-input"
      aria-label="选表格"
      accept={accept}
      onChange={({ target }) => {
        const [file] = target.files ?? []
        // The same file, corrected, can be chosen again.
        target.value = ''
        if (file) onChoose(file)
      }}
    />
  </label>
)

const PlaceHints = () => (
  <>
    <View className="small">“对外开放”填“是”：外卖、快递、环卫都能进；填“否”：只供本单位职工。</View>
    <View className="small">“开放时间”写成“周一至周五 09:00-17:00；周六 休息”“每天 18:00-次日06:00”或“24小时”。</View>
  </>
)
