import { momentText, shortDayText } from '../dates'
import type { CardView, Rung } from './schema'

/** What every board says above its name [000]. */
export const SLOGAN = '创建服务型工会 当好职工娘家人'

/** `9:00`, as people say it. */
const clockText = (time: string): string => time.replace(/^0/, '')

/** When somebody picks up: now, or from when. */
export const hoursText = ({ open, opensAt, hours }: CardView): string => {
  if (open || !opensAt) return `工作日 ${clockText(hours.open)}–${clockText(hours.close)} 接听`
  return `现在下班了，${momentText(opensAt)} 开始接听。`
}

/** Whose person this is: `金融街街道总工会 · 专职社工`. */
export const unionText = (card: CardView, rung: Rung): string => [card.union, rung.title].filter(Boolean).join(' · ')

/** What they are to the reader, and why somebody else stands here today. */
export const roleText = (card: CardView, rung: Rung): string => {
  if (card.standingInFor) return `今天替${card.standingInFor}接您的事`
  return rung.kind === 'officer' || rung.kind === 'substitute' ? '负责联系您这一片' : rungText(rung)
}

/** What a rung of the ladder is to the worker. */
export const rungText = ({ kind, title, hours }: Rung): string => {
  if (kind === 'substitute') return title ? `${title}，也管您这一片` : '也管您这一片'
  if (kind === 'station') return '这条街的工会服务站'
  if (kind === 'hotline') return hours ?? ''
  return title ?? ''
}

/** The numbers themselves: to be written down, or dialled on another phone. */
export const numbersOf = ({ mobile, landline }: Rung): string[] => [
  ...(mobile ? [`手机 ${mobile}`] : []),
  ...(landline ? [`座机 ${landline}`] : []),
]

/** `电话11月12日核对过`; not while somebody says that a number is dead. */
export const verifiedText = (card: CardView): string | undefined =>
  card.verifiedOn && !card.doubted ? `电话${shortDayText(card.verifiedOn)}核对过` : undefined

/** `有人说王建国的电话打不通，正在核对，先找马春生。` */
export const doubtText = ({ doubted, rungs: [first] }: CardView): string | undefined =>
  doubted && first && `有人说${doubted}的电话打不通，正在核对，先找${first.name}。`

/** The number to ring first: the one in their pocket. */
export const numberOf = ({ mobile, landline }: Rung): string | undefined => mobile ?? landline
