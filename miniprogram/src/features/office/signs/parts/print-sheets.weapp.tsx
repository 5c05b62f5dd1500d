import { Empty } from '../../../../ui/empty'

/** A phone prints no signs. */
export const PrintSheets = (_: { codes: readonly string[]; asked: 'a4' | 'sticker' }) => (
  <Empty words="打印要在电脑上" more="请在电脑的浏览器里打开“公示牌”，选好牌子再打印。" />
)
