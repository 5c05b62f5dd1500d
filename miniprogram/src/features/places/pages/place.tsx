import { Page } from '../../../ui/page'

export default function PlacePage() {
  return <Page title="歇脚点" />
}
