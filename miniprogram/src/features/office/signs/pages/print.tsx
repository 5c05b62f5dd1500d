import { useRouter } from '@tarojs/taro'
import { decoded, goBack } from '../../../../links'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { PrintSheets } from '../parts/print-sheets'
import { MOST_AT_ONCE } from '../rules'

/** 打印公示牌: `codes` separated by commas, `form` `a4` or `sticker`. */
export default function PrintPage() {
  const { codes: text = '', form } = useRouter().params
  const codes = [...new Set(decoded(text).split(',').filter(Boolean))].slice(0, MOST_AT_ONCE)
  return (
    <Page title="打印公示牌" isWide onBack={() => goBack('signs', {})}>
      {codes.length > 0 ? (
        <PrintSheets codes={codes} asked={form === 'sticker' ? 'sticker' : 'a4'} />
      ) : (
        <Empty words="没有要打印的牌子" more="回到公示牌的列表，选好再打印。" />
      )}
    </Page>
  )
}
