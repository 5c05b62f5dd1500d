import { renderUnicodeCompact } from 'uqr'
import { FIRST_BOARD } from './demo/boards'

/** Says where to begin: the board as QR and address, the cadre's list, the office. */
export const printLinks = (write: (text: string) => void, base: string): void => {
  const board = `${base}/b/${FIRST_BOARD}`
  write(`
连心牌已经启动：${base}

公示牌（金融街街道 · 第三网格，负责人王建国），扫码或打开：
${renderUnicodeCompact(board, { border: 2 })}
  ${board}

街道社工王建国的待办    ${base}/local/as/cadre
服务站站长赵淑芬的待办  ${base}/local/as/station
权益保障部部长的待办    ${base}/local/as/department
区总工会的问题清单      ${base}/local/as/clerk
快递员周小军            ${base}/local/as/courier
保洁员李秀兰            ${base}/local/as/cleaner
附近的暖心驿站          ${base}/places
驿站管理员韩建国        ${base}/local/as/host
在电脑上登录            ${base}/desk

页面顶上的黑条可以换人、拨时间。按 Ctrl+C 停下，数据留着，下次接着用。
`)
}
