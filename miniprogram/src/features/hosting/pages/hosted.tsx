import { Page } from '../../../ui/page'

export default function HostedPage() {
  return <Page title="我管的站点" />
}
