import * as z from 'zod'
import { BOARD_CODE_PATTERN, ID_PATTERN } from './ids'

/** Trimmed text of 1..max characters, with the sentences a person reads when it does not fit. */
export const words = (max: number) =>
  z.string({ error: '请写几个字。' }).trim().min(1, '请写几个字。').max(max, `太长了，最多 ${max} 个字。`)

export const Id = z.string().regex(ID_PATTERN, '编号不对。')
export const BoardCode = z.string().regex(BOARD_CODE_PATTERN, '公示牌编号不对。')
export const DayText = z.iso.date('日期不对。')
export const InstantText = z.iso.datetime('时间不对。')
export const QuarterText = z.string().regex(/^20\d\d[Q][1-4]$/, '季度不对。')
/** Landline, mobile, short number or 400/95 number, as people type it. */
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s-]{3,20}$/, '电话号码不对，请核对一下。')
