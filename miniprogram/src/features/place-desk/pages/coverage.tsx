import { Page } from '../../../ui/page'

export default function CoveragePage() {
  return <Page title="覆盖空白" />
}
