import { PHOTOS_MAX } from '@lianxin/shared/photos/limits'
import type { Unusable } from '../../platform/photo-types'

const SAFE = '写的内容都还在。'

const unusableWords: Record<Unusable | 'unloaded', string> = {
  unreadable: `打不开，换一张，或者截个图再加。${SAFE}`,
  too_large: `太大了，换一张，或者截个图再加。${SAFE}`,
  no_room: `没加上：手机存满了，先清一些再加。${SAFE}`,
  unloaded: `没加上：网断了，有网再选一次。${SAFE}`,
}

/** Why a chosen file became no photo; `nth` counts from 1 among those chosen with it. */
export const unusableText = (why: keyof typeof unusableWords, name: string, nth: number): string =>
  `${name ? `「${name}」` : `选的第 ${nth} 张`}${unusableWords[why]}`

/** More were chosen than there is room for. */
export const tooManyText = (count: number): string => `最多 ${PHOTOS_MAX} 张，多选的 ${count} 张没有加。`

/** No to WeChat's question about album, camera or privacy. */
export const REFUSED = '微信没让这里用照片。再点一次，选“同意”或“允许”就能加；不加照片也能发。'

/** `照片1（共3张）` */
export const photoName = (at: number, count: number): string => `照片${at + 1}（共${count}张）`

/** A 查询码 shows no pay slip to whoever found it on a lost paper. */
export const ELSEWHERE = '只有传照片的手机能看'

/** Why it cannot be sent just now. */
export const MAKING = '照片还在处理，等一下就好'

/** Pressed while some are still on their way. */
export const leftText = (count: number): string => `还有 ${count} 张照片在传，传完就发出`

/** `（2 张照片）`, or nothing. */
export const photosText = (keys: readonly string[] = []): string => (keys.length > 0 ? `（${keys.length} 张照片）` : '')
