import * as z from 'zod'
import { BOARD_CODE_PATTERN, ID_PATTERN } from './ids'

// A phone's length limit may cut an emoji in half; no database takes the half, and nobody can read it.
const withoutHalves = (typed: string): string => typed.replace(/\p{Surrogate}/gu, '')

/** What a person typed, trimmed, with whole characters only. */
export const typed = (error: string) => z.string({ error }).overwrite(withoutHalves).trim()

/** Trimmed text of 1..max characters, with the sentences a person reads when it does not fit. */
export const words = (max: number) =>
  typed('请写几个字。').min(1, '请写几个字。').max(max, `太长了，最多 ${max} 个字。`)

export const Id = z.string().regex(ID_PATTERN, '编号不对。')
export const BoardCode = z.string().regex(BOARD_CODE_PATTERN, '公示牌编号不对。')
export const DayText = z.iso.date('日期不对。')
export const InstantText = z.iso.datetime('时间不对。')
export const QuarterText = z.string().regex(/^20\d\d[Q][1-4]$/, '季度不对。')
/** Landline, mobile, short number or 400/95 number, as people type it: at least three digits. */
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?(?=(?:[\s-]*\d){3})[\d\s-]{3,20}$/, '电话号码不对，请核对一下。')
/** An id the office may read: of a body, street or area. */
export const ShortId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '编号只能用小写字母、数字和连字符。')
/** 统一社会信用代码, or the union's own number of a unit. */
export const UnitNo = z.string().regex(/^[0-9A-Z][0-9A-Z-]{3,29}$/, '单位编号只能用数字、大写字母和连字符，4到30位。')
