import type { JobView } from '@lianxin/shared/jobs/schema'
import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Progress } from '../../../../ui/progress'
import { useJob } from '../use-job'

const words = {
  cards: { running: '正在更新公示牌', done: '公示牌都更新好了' },
  handover: { running: '正在移交诉求', done: '诉求都移交好了' },
  import: { running: '正在导入', done: '导入好了' },
  assign: { running: '正在重新分派', done: '分派好了' },
  conclude: { running: '正在告诉职工', done: '都告诉了' },
} as const satisfies Record<JobView['kind'], Record<JobView['state'], string>>

/** How far a job is; it goes on when this page is closed. */
export const JobProgress = ({ first }: { first: JobView }) => {
  const { job, error } = useJob(first)
  if (job.state === 'done') {
    return (
      <View className="good" {...a11y({ role: 'status' })}>
        {words[job.kind].done}
      </View>
    )
  }
  return (
    <View className="tight">
      <Progress label={words[job.kind].running} done={job.done} total={job.total} />
      <View className="small">{error ? '暂时问不到进度，事情还在后台办，没有停。' : '关掉这一页也会接着办完。'}</View>
    </View>
  )
}
