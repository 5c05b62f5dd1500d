import * as z from 'zod'
import { Id, Phone, ShortId, words } from '../text'
import { Hours } from './hours'

/** What looks after units: a service station, a zone 片, a grid 网格, or a department of the district union. */
export const areaKinds = ['station', 'zone', 'grid', 'department'] as const
export type AreaKind = (typeof areaKinds)[number]

// A tenth of a metre: what a map copies beyond it is noise, and six hundred areas must fit into one item.
const degrees = (least: number, most: number, error: string) =>
  z
    .number()
    .min(least, error)
    .max(most, error)
    .overwrite((value) => Math.round(value * 1e6) / 1e6)

/** Longitude and latitude in degrees, GCJ-02 as China's maps give them; the order of GeoJSON. */
export const Point = z.tuple([
  degrees(73, 136, '经度不在中国，经度写在前，纬度写在后。'),
  degrees(3, 54, '纬度不在中国，经度写在前，纬度写在后。'),
])
export type Point = z.infer<typeof Point>

/**
 * Who is assigned to an area of this kind, when any of the conditions holds; none given, everybody is
 * (mechanisms 0.13–0.15, 1.3). `by` says how the one area is found, tried in order.
 */
export const AssignRule = z.object({
  to: z.enum(areaKinds),
  headcountFrom: z.number().int().positive().optional(),
  /** 规模以上. */
  aboveScale: z.literal(true).optional(),
  /** Yuan of union fee a year, of those who manage it themselves. */
  feeFrom: z.number().int().positive().optional(),
  /** 直属企业, which a department looks after. */
  direct: z.literal(true).optional(),
  by: z
    .array(z.enum(['boundary', 'community', 'street']))
    .min(1)
    .max(3),
})
export type AssignRule = z.infer<typeof AssignRule>

/** A street: its union stands on its boards, and what it says goes before what the district says (mechanism 0.12). */
export const Street = z.object({
  id: ShortId,
  /** `金融街街道`; with an area's name it must fit on a sign. */
  name: words(16),
  /** `金融街街道总工会` */
  union: words(40),
  hours: Hours.optional(),
  hotline: z.object({ number: Phone, hours: words(30) }).optional(),
  assign: z.array(AssignRule).max(20).optional(),
})
export type Street = z.infer<typeof Street>

/** What somebody answers for, and who: the first responsible person 第一负责人, then the substitutes (B 角). */
export const Area = z.object({
  id: ShortId,
  kind: z.enum(areaKinds),
  /** `第三网格` */
  name: words(20),
  /** Absent: of the district itself. */
  street: ShortId.optional(),
  officers: z.array(Id).max(3),
  /** 包片领导. */
  leader: Id.optional(),
  /** The station that is called when no officer answers. */
  station: ShortId,
  /** The bodies a need from here climbs, nearest first (mechanism 1.11). */
  climb: z.array(ShortId).min(1).max(5),
  /** Absent: the street's, then the district's. */
  hours: Hours.optional(),
  covers: z.object({
    streets: z.array(ShortId).max(60).default([]),
    communities: z.array(words(30)).max(60).default([]),
    /** A ring; its last point need not repeat the first. */
    boundary: z.array(Point).min(3).max(200).optional(),
  }),
})
export type Area = z.infer<typeof Area>
