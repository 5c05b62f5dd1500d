import { Empty } from '../../../../ui/empty'

/** A phone prints no lists. */
export const ListSheet = (_: { quarter: string }) => (
  <Empty words="打印和导出要在电脑上" more="请在电脑的浏览器里打开“清单”，再点“打印”。" />
)
