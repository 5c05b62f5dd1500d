import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../links'
import { Page } from '../../../ui/page'
import { ProblemDetail } from '../parts/problem-detail'
import '../parts/problems.css'

/** One problem with its evidence, on a phone. */
export default function ProblemPage() {
  const { quarter = '', needId = '' } = useRouter().params
  return (
    <Page title="问题" onBack={() => goBack('list', { quarter })}>
      <ProblemDetail quarter={quarter} needId={needId} />
    </Page>
  )
}
