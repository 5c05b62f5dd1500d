import type { SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Page } from '../../../../ui/page'
import { useUnread } from '../../../notices/hooks'
import { ImportDesk } from '../parts/import-desk'
import { OfficersExport } from '../parts/officers-export'
import { PlacesExportCard } from '../parts/places-export-card'
import { sheetNames } from '../words'
import '../parts/units.css'

const menus = { units: 'units', officers: 'roster', places: 'placeDesk' } as const

/** 导入: sheets of units, or of what `kind` says. */
export default function ImportPage() {
  const { kind: asked } = useRouter().params
  const kind: SheetKind = asked === 'officers' || asked === 'places' ? asked : 'units'
  return (
    <Page
      title={`导入${sheetNames[kind]}`}
      onBack={() => goBack(menus[kind], {})}
      menu={<Nav here={menus[kind]} unread={useUnread()} />}
    >
      <ImportDesk key={kind} kind={kind} />
      {kind === 'officers' && <OfficersExport />}
      {kind === 'places' && <PlacesExportCard />}
    </Page>
  )
}
