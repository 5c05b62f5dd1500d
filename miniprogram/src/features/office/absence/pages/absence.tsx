import { View } from '@tarojs/components'
import { goBack } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { type Colleagues, useColleagues } from '../hooks'
import { AbsenceList } from '../parts/absence-list'
import { AbsencePeriod } from '../parts/absence-period'
import { AbsenceSubstitute } from '../parts/absence-substitute'
import { Refusal } from '../parts/refusal'
import { periodText } from '../periods'
import { useAbsence } from '../use-absence'

/** 我不在: which days, who stands in, and 确定; two taps when it is the usual person. */
export default function AbsencePage() {
  const { data, error, isFetching, refetch } = useColleagues()
  if (data?.me) return <Mine told={data} />
  return (
    <Page title="我不在" onBack={() => goBack('inbox', {})}>
      {error && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !data && <Skeleton cards={2} />}
      {data && <Empty words="名册里还没有您" more="请区总工会把您加进干部名册，就可以在这里请假了。" />}
    </Page>
  )
}

const Mine = ({ told }: { told: Colleagues }) => {
  const absence = useAbsence(told)
  const { period, substitute, nameOf, saving, reason, confirm } = absence
  return (
    <Page
      title="我不在"
      onBack={() => goBack('inbox', {})}
      footer={
        <View className="stack">
          {period && substitute && (
            <View
              {...a11y({ role: 'status' })}
            >{`${periodText(period)}，牌子上找您的都由${nameOf(substitute) ?? '顶班的人'}接。`}</View>
          )}
          <Button kind="main" words="确定" onPress={confirm} isBusy={saving.isPending} disabledReason={reason} />
        </View>
      }
    >
      {saving.error && <Refusal error={saving.error} />}
      <AbsencePeriod {...absence} />
      <AbsenceSubstitute told={told} substitute={substitute} onChoose={absence.setSubstitute} />
      <AbsenceList
        away={absence.away}
        today={absence.today}
        nameOf={nameOf}
        onCancel={absence.cancel}
        isBusy={saving.isPending}
      />
    </Page>
  )
}
