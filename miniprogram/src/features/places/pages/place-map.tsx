import { Page } from '../../../ui/page'

export default function PlaceMapPage() {
  return <Page title="歇脚点地图" />
}
