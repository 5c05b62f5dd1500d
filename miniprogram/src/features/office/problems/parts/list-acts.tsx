import { wordsOf } from '@lianxin/shared/errors'
import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import { type ListMove, listMoves, whyNotList } from '@lianxin/shared/problems/list-rules'
import type { ProblemPart } from '@lianxin/shared/problems/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../links'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import { toast } from '../../../../ui/toast'
import { useMoveList } from '../use-move-list'
import { MoveFailed } from './move-failed'
import { StudyForm } from './study-form'

/** 提交 and 记会议, with what is still missing. 提交 stays while it is what comes next. */
export const ListActs = ({ head }: { head: ProblemListView }) => {
  const [acting, setActing] = useState<ListMove>()
  const moving = useMoveList(head)
  const close = () => {
    moving.reset()
    setActing(undefined)
  }
  const shown = (['submit', 'study'] as const).filter((move) => isShown(move, head))
  return (
    <View className="list-acts">
      {shown.map((move) => (
        <Button
          key={move}
          kind={move === 'submit' || head.status === 'submitted' ? 'main' : 'quiet'}
          words={titles[move]}
          disabledReason={reasonOf(move, head)}
          onPress={() => setActing(move)}
        />
      ))}
      <Button words="打印、导出" onPress={() => open('listPrint', { quarter: head.quarter })} />
      <Button words="季度情况" onPress={() => open('report', { quarter: head.quarter })} />
      {acting && (
        <Sheet title={titles[acting]} onClose={close}>
          <View className="stack">
            <MoveFailed failure={moving.error} />
            {acting === 'study' ? (
              <StudyForm head={head} moving={moving} onDone={close} />
            ) : (
              <Submit head={head} moving={moving} onDone={close} />
            )}
          </View>
        </Sheet>
      )}
    </View>
  )
}

const titles = { submit: '提交清单', study: '记会议' } as const satisfies Record<ListMove, string>

const isShown = (move: ListMove, { parts, status }: ProblemListView): boolean => {
  const { by }: { by: ProblemPart } = listMoves[move]
  return parts.includes(by) && (move === 'study' || status === 'gathered')
}

const reasonOf = (move: ListMove, head: ProblemListView): string | undefined => {
  const code = whyNotList(move, head)
  if (code === 'not_worded') return `还有 ${head.unworded} 个没写清楚`
  return code && wordsOf(code)
}

type SubmitProps = { head: ProblemListView; moving: ReturnType<typeof useMoveList>; onDone: () => void }

const Submit = ({ head, moving, onDone }: SubmitProps) => (
  <View className="stack">
    <View>提交以后交集体研判，不能再合并、分开；措辞要改，得写“更正”和原因。</View>
    <Button
      kind="main"
      words="提交"
      isBusy={moving.isPending}
      disabledReason={reasonOf('submit', head)}
      onPress={() => moving.mutate({ move: 'submit' }, { onSuccess: () => [toast('提交了，等集体研判'), onDone()] })}
    />
  </View>
)
