import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../../links'
import { Page } from '../../../../ui/page'
import { ListSheet } from '../parts/list-sheet'

/** One quarter's list as it is handed in: on paper A4 landscape, or as a workbook. */
export default function ListPrintPage() {
  const { quarter = '' } = useRouter().params
  return (
    <Page title="打印问题清单" isWide onBack={() => goBack('list', { quarter })}>
      <ListSheet quarter={quarter} />
    </Page>
  )
}
