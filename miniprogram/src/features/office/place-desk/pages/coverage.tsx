import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Page } from '../../../../ui/page'
import { useUnread } from '../../../notices/hooks'
import { CoverageDesk } from '../parts/coverage-desk'

/** 覆盖空白: where nobody reaches an open place on foot, largest first. */
export default function CoveragePage() {
  return (
    <Page
      title="覆盖空白"
      isWide
      onBack={() => goBack('placeDesk', {})}
      menu={<Nav here="placeDesk" unread={useUnread()} />}
    >
      <CoverageDesk />
    </Page>
  )
}
