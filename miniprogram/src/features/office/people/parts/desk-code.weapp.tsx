import { Empty } from '../../../../ui/empty'

/** A phone lets desks in and is none. */
export const DeskCode = () => (
  <Empty words="登录要在电脑上" more="请在电脑的浏览器里打开这一页，再用这部手机的微信扫电脑上的码。" />
)
