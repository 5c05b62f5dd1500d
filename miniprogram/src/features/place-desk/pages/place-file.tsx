import { Page } from '../../../ui/page'

export default function PlaceFilePage() {
  return <Page title="站点登记" />
}
