import { Page } from '../../../ui/page'

export default function PlaceDeskPage() {
  return <Page title="服务阵地" />
}
