import type { SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Progress } from '../../../../ui/progress'
import { JobProgress } from '../../organisation/parts/job-progress'
import { type ImportState, useImport } from '../use-import'
import { ChooseSheet } from './choose-sheet'
import { ImportReport } from './import-report'
import { SystemChoice } from './system-choice'
import './import.css'

/** 导入 at a desk: a dry run first, and only what a dry run found right is done. */
export const ImportDesk = ({ kind }: { kind: SheetKind }) => {
  const { state, choose, place, send, apply, again } = useImport(kind)
  return (
    <>
      {state.step === 'choose' && <ChooseSheet kind={kind} bad={state.bad} onChoose={(file) => void choose(file)} />}
      {state.step === 'reading' && (
        <Card>
          <View {...a11y({ role: 'status' })}>{`正在读 ${state.name}…`}</View>
        </Card>
      )}
      {state.step === 'system' && (
        <SystemChoice state={state} onPlace={(system) => void place(system)} onAgain={again} />
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
