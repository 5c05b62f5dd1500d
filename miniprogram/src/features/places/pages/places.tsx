import { Page } from '../../../ui/page'

export default function PlacesPage() {
  return <Page title="找歇脚点" />
}
