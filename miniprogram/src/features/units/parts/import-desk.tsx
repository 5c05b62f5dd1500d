import type { SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveFile } from '../../../platform/files'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Progress } from '../../../ui/progress'
import { JobProgress } from '../../organisation/parts/job-progress'
import { type ImportState, useImport } from '../use-import'
import { fileOf, templateOf } from '../write-sheet'
import { ImportReport } from './import-report'
import './import.css'

const names = { units: '单位', officers: '干部' } as const

/** 导入 at a desk: a dry run first, and only what a dry run found right is done. */
export const ImportDesk = ({ kind }: { kind: SheetKind }) => {
  const { state, choose, send, apply, again } = useImport(kind)
  return (
    <>
      {state.step === 'choose' && <Choose kind={kind} bad={state.bad} onChoose={(file) => void choose(file)} />}
      {state.step === 'reading' && (
        <Card>
          <View {...a11y({ role: 'status' })}>{`正在读 ${state.name}…`}</View>
        </Card>
      )}
      {state.step === 'sending' && <Sending state={state} onGoOn={() => void send()} onAgain={again} />}
      {state.step === 'report' && (
        <ImportReport state={state} onApply={() => void apply(state.report)} onAgain={again} />
      )}
      {state.step === 'applied' && (
        <Card className="stack">
          <Heading>{state.name}</Heading>
          <JobProgress first={state.job} />
          <Button words="再导入一个表" onPress={again} />
        </Card>
      )}
    </>
  )
}

type ChooseProps = { kind: SheetKind; bad: string | undefined; onChoose: (file: File) => void }

const Choose = ({ kind, bad, onChoose }: ChooseProps) => {
  const [failure, setFailure] = useState(false)
  const template = async () => {
    const file = await fileOf(templateOf(kind), 'xlsx').catch(() => undefined)
    setFailure(file === undefined)
    if (file) saveFile(file, `${names[kind]}模板.xlsx`)
  }
  return (
    <Card className="stack">
      <Heading>{`导入${names[kind]}`}</Heading>
      <View>选一个 .xlsx 或 .csv 表格。先试一遍，告诉您会新增几行、改几行、哪几行没填对；看过再导入。</View>
      {bad && (
        <View className="late" {...a11y({ role: 'alert' })}>
          {bad}
        </View>
      )}
      <label className="btn btn-main import-file">
        选表格
        <input
          type="file"
          className="import-input"
          aria-label="选表格"
          accept=".xlsx,.csv"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file, corrected, can be chosen again.
            target.value = ''
            if (file) onChoose(file)
          }}
        />
      </label>
      <Button words="下载模板" onPress={() => void template()} />
      {failure && <View className="late">没下载成，请再点一次。</View>}
      <View className="small">模板第一行是列名，第二行是例子，请把例子改掉。</View>
    </Card>
  )
}

type SendingProps = { state: Extract<ImportState, { step: 'sending' }>; onGoOn: () => void; onAgain: () => void }

const Sending = ({ state: { name, sent, rows, failure }, onGoOn, onAgain }: SendingProps) => (
  <Card className="stack">
    <Heading>{name}</Heading>
    <Progress label="正在传，边传边核对" done={sent} total={rows} />
    {failure ? (
      <>
        <View className="late" {...a11y({ role: 'alert' })}>
          {failure}
        </View>
        <View>{`已经传了 ${sent} 行，不用重传；一行都还没有导入。`}</View>
        <Button kind="main" words="接着传" onPress={onGoOn} />
        <Button kind="plain" words="换一个表" onPress={onAgain} />
      </>
    ) : (
      <View className="small">现在关掉也没关系：一行都还没有导入，原来的登记没有变。回来重新选一次表格就行。</View>
    )}
  </Card>
)
