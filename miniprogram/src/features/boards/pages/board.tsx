import { Page } from '../../../ui/page'

export default function Placeholder() {
  return <Page title="board">board</Page>
}
