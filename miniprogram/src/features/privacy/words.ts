import { retention } from '@lianxin/shared/privacy/retention'
import { host } from '../../platform/host'

/** `3年`, or `180天`. */
const term = (days: number): string => (days % 365 === 0 ? `${days / 365}年` : `${days}天`)

type Part = { title: string; lines: readonly string[] }

/** 隐私说明, short and plain; docs/privacy.md holds the same in full for WeChat's own guide. */
export const notice: readonly Part[] = [
  {
    title: '记什么，为什么记',
    lines: [
      '您写的事、您选的几项：没有这些，工会没法替您办。',
      '您愿意留的称呼、电话、单位：好跟您联系。都可以不留。',
      '您选的照片：当凭证看。没选的，我们看不到。照片里的拍摄地点会自动去掉。',
      '打没打通干部电话：只记哪位、接没接。总没人接，会告诉站长。',
      '微信给的一个编号，或者浏览器自己编的一个号：下次打开还认得是您。我们不要您的微信名和头像。',
    ],
  },
  {
    title: '谁看得到',
    lines: [
      '只有办这件事的工会干部，还有区总工会办公室。您的单位看不到。',
      '选了“不留名”，又没留电话，干部也不知道您是谁。',
      '清单和统计里只有件数、类别和片区，没有您写的话。',
      '不拿去卖，不拿去做广告，也不给别的公司。内容安全由微信检查一遍，这是微信的要求。',
    ],
  },
  {
    title: '留多久',
    lines: [
      `您的事：办结以后留${term(retention.words.days)}（讨工资打官司的时限是3年），到期自动删。`,
      `照片：办结以后${term(retention.photos.days)}删。`,
      `打电话的记录${term(retention.calls.days)}，消息${term(retention.notices.days)}。`,
      '件数会一直留着，里面没有您。',
    ],
  },
  {
    title: '手机会问您的几项',
    lines: [
      '相册和相机：您点“加照片”才问。不给，写字也能办。',
      '通讯录：您点“存到通讯录”才问，只往里存，不看您的通讯录。',
      '位置：您点“离我最近”才问，只在手机里算远近，不传给我们。不给，可以按街道找。',
      '手机号：您点“填上我的微信手机号”才问。不给，可以自己填，也可以不填。',
      '剪贴板：您点“复制”才用，只往里放。',
      '麦克风：有“说话”按钮、您按了才问。话由微信转成字，我们只拿到字。',
    ],
  },
  {
    title: '您可以',
    lines: [
      '随时看、改、复制、删掉自己的信息：点下面的“我的信息”。',
      '不满14岁，请让家里大人来反映。',
      '有话问，打公示牌上的电话，或者拨12351。',
    ],
  },
]

export const kept = {
  photos: '照片在每件事里看。',
  identity: {
    wechat: '微信给的一个编号，认得是您。没有微信名、头像。',
    web: '这台手机浏览器自己编的一个号，认得是您。',
  },
  calls: `打没打通的记录：哪块牌子、哪位干部、接没接，${term(retention.calls.days)}后删。`,
  notices: `消息：${term(retention.notices.days)}后删。您点过“允许”的微信提醒还剩几次。`,
}

export const stays = [
  '打印出来的纸、已经交上去的清单，收不回来。清单里本来就没有您写的话和称呼。',
  '干部办这件事的记录会留下，里面提到您的地方会遮住。',
  '件数还会算在季度的数里，里面没有您。',
  '干部替您记的、只有查询码的事不在这里，要删请打公示牌上的电话，报查询码。',
]

/** 退出: in WeChat one is known again at the next look, in a browser never. */
export const leaving =
  host.kind === 'wechat'
    ? {
        words: '手机借人、卖掉以前用。您的事工会那边都在。',
        after: '这台手机里记的都清空。您的微信再打开，还认得是您。',
      }
    : {
        words: '手机借人、卖掉以前用。您的事工会那边都在，凭查询码还能查。',
        after: '清空以后，这台手机再也认不出是您。先把查询码记下来，才查得到。',
      }
