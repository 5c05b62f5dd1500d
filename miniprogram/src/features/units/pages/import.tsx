import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../links'
import { Nav } from '../../../session/nav'
import { Page } from '../../../ui/page'
import { useUnread } from '../../notices/hooks'
import { ImportDesk } from '../parts/import-desk'
import { OfficersExport } from '../parts/officers-export'
import '../parts/units.css'

/** 导入: sheets of units, or of officers with `kind=officers`. */
export default function ImportPage() {
  const isOfficers = useRouter().params.kind === 'officers'
  return (
    <Page
      title={isOfficers ? '导入干部' : '导入单位'}
      onBack={() => (isOfficers ? goBack('roster', {}) : goBack('units', {}))}
      menu={<Nav here={isOfficers ? 'roster' : 'units'} unread={useUnread()} />}
    >
      <ImportDesk key={String(isOfficers)} kind={isOfficers ? 'officers' : 'units'} />
      {isOfficers && <OfficersExport />}
    </Page>
  )
}
