import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../../links'
import { useOfficeDistricts } from '../../../../session/hooks'
import { Page } from '../../../../ui/page'
import { ProblemDetail } from '../parts/problem-detail'
import '../parts/problems.css'

/** One problem on a phone, for the office, whoever works on it, and the leader of its area. */
export default function ProblemPage() {
  const { quarter = '', needId = '' } = useRouter().params
  const isOffice = useOfficeDistricts().length > 0
  return (
    <Page title="问题" onBack={() => (isOffice ? goBack('list', { quarter }) : goBack('tasks', {}))}>
      <ProblemDetail quarter={quarter} needId={needId} />
    </Page>
  )
}
