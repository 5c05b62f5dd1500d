import { Page } from '../../../ui/page'

export default function KeepPage() {
  return <Page title="站点" />
}
