import { Page } from '../../../ui/page'

export default function HostPage() {
  return <Page title="加入站点" />
}
