import { useRouter } from '@tarojs/taro'
import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Page } from '../../../../ui/page'
import { useUnread } from '../../../notices/hooks'
import { FileDesk } from '../parts/file-desk'

/** 站点登记: what the office enters of a place; without an id a new one. */
export default function PlaceFilePage() {
  const { id = '' } = useRouter().params
  return (
    <Page
      title="站点登记"
      onBack={() => (id === '' ? goBack('placeDesk', {}) : goBack('placeDesk', { id }))}
      menu={<Nav here="placeDesk" unread={useUnread()} />}
    >
      <FileDesk id={id} />
    </Page>
  )
}
