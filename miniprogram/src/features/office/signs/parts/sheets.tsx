import type { Sheet } from '@lianxin/shared/boards/schema'
import type { Output } from '@lianxin/shared/contract'
import { View } from '@tarojs/components'
import { qrOf } from '../qr'
import { codeText, sheetHours } from '../words'

type Head = Omit<Output<'readSheets'>, 'sheets'>
/** 小程序码 by the board's code; an ordinary QR code where there is none. */
export type Pictures = ReadonlyMap<string, string>

const A4_CODE_MM = 103
const STICKER_CODE_MM = 46
const A4_NAME = { most: 24, least: 8, room: 176 }
const STICKER_NAME = { most: 9, least: 3.4, room: 37 }
/** Longer than this in all, the words beside the code are set smaller, so that no number is cut off. */
const LONG = 75

/** One sheet of A4 for the wall. */
export const A4Sheet = ({ sheet, head, pictures }: { sheet: Sheet; head: Head; pictures: Pictures }) => (
  <View className={isLong(sheet) ? 'a4 a4-long' : 'a4'}>
    <View className="a4-head">
      <Emblem picture={head.emblem} className="a4-emblem" />
      <View className="a4-slogan">{head.slogan}</View>
    </View>
    <View className="a4-text">
      <View className="a4-union">{sheet.union}</View>
      <View className="a4-area">{`联系基层公示牌　${sheet.area}`}</View>
      <View className="a4-person">
        <View className="a4-name" style={nameStyle(sheet, A4_NAME)}>
          {sheet.officer.name}
        </View>
        <View className="a4-what">
          <View className="a4-first">第一负责人</View>
          <View className="a4-title">{sheet.officer.title}</View>
        </View>
      </View>
      <Numbers sheet={sheet} className="a4-numbers" />
      <View className="a4-hours">{sheetHours(sheet)}</View>
    </View>
    <Code sheet={sheet} mm={A4_CODE_MM} pictures={pictures} />
    <View className="a4-foot">
      <View className="a4-scan">扫一扫，看现在谁在、打电话、留言反映</View>
      <View className="a4-code">{`编号 ${codeText(sheet.code)}`}</View>
      <View className="a4-hotline">{`职工服务热线 ${sheet.hotline.number}（${sheet.hotline.hours}）`}</View>
      {sheet.spot && <View className="a4-spot">{`挂牌位置：${sheet.spot}`}</View>}
    </View>
  </View>
)

/** A sheet of A4 with stickers to cut out. */
type StickerProps = { sheets: readonly Sheet[]; head: Head; pictures: Pictures }
export const StickerPage = ({ sheets, head, pictures }: StickerProps) => (
  <View className="stickers">
    {sheets.map((sheet, place) => (
      <View key={sheet.code} className={isLong(sheet) ? 'sticker sticker-long' : 'sticker'}>
        <View className="sticker-left">
          <Code sheet={sheet} mm={STICKER_CODE_MM} turn={(place % 4) * 90} pictures={pictures} />
          <View className="sticker-code">{codeText(sheet.code)}</View>
        </View>
        <View className="sticker-text">
          <Emblem picture={head.emblem} className="sticker-emblem" />
          <View className="sticker-slogan">
            {head.slogan.split(' ').map((words) => (
              <View key={words}>{words}</View>
            ))}
          </View>
          <View className="sticker-area">{sheet.area}</View>
          <View className="sticker-name" style={nameStyle(sheet, STICKER_NAME)}>
            {sheet.officer.name}
          </View>
          <View className="sticker-title">{`${sheet.union} ${sheet.officer.title}`}</View>
          <Numbers sheet={sheet} className="sticker-numbers" />
          <View className="sticker-hours">{sheetHours(sheet)}</View>
          <View className="sticker-hours">{`热线 ${sheet.hotline.number}`}</View>
        </View>
      </View>
    ))}
  </View>
)

// As large as fits on one line, up to a size that is read across a hall.
const nameStyle = ({ officer }: Sheet, { most, least, room }: typeof A4_NAME) => ({
  fontSize: `${Math.max(least, Math.min(most, room / (officer.name.length + 1))).toFixed(1)}mm`,
})

const isLong = ({ union, area, officer: { name, title, email = '' } }: Sheet): boolean =>
  union.length + area.length + name.length + title.length + email.length / 2 > LONG

const Numbers = ({ sheet: { officer }, className }: { sheet: Sheet; className: string }) => (
  <View className={className}>
    {officer.mobile && <View>{`手机 ${officer.mobile}`}</View>}
    {officer.landline && <View>{`座机 ${officer.landline}`}</View>}
    {officer.email && <View className="print-email">{`邮箱 ${officer.email}`}</View>}
  </View>
)

// The district's own; without one the place stays empty, since an emblem is not ours to draw.
const Emblem = ({ picture, className }: { picture: string | undefined; className: string }) =>
  picture ? <img className={className} src={picture} alt="会徽" /> : null

type CodeProps = { sheet: Sheet; mm: number; turn?: number; pictures: Pictures }

const Code = ({ sheet: { code, url }, mm, turn = 0, pictures }: CodeProps) => {
  const picture = pictures.get(code)
  const size = { width: `${mm}mm`, height: `${mm}mm` }
  if (picture) return <img className="print-qr" style={size} src={picture} alt={`小程序码 ${code}`} />
  return <QrCode url={url} mm={mm} turn={turn} />
}

/**
 * `turn` in degrees: any reader takes a code any way up, but one that sees a whole page of codes standing alike puts
 * corners of different ones together: zbar loses one in twenty so, hardly any when neighbours stand differently.
 */
const QrCode = ({ url, mm, turn = 0 }: { url: string; mm: number; turn?: number }) => {
  const { size, path, widthFor } = qrOf(url)
  const width = `${widthFor(mm).toFixed(2)}mm`
  return (
    <svg
      className="print-qr"
      viewBox={`0 0 ${size} ${size}`}
      width={width}
      height={width}
      shapeRendering="crispEdges"
      role="img"
      aria-label={`二维码 ${url}`}
    >
      <path d={path} fill="#000" transform={`rotate(${turn} ${size / 2} ${size / 2})`} />
    </svg>
  )
}
