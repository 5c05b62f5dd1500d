import { View } from '@tarojs/components'
import { columns, type Line } from '../words'

type Props = { title: string; printed: string; lines: readonly Line[] }

/** The table on paper. A real table: browsers repeat its head on every sheet, and number the sheets in the margin. */
export const ListPaper = ({ title, printed, lines }: Props) => (
  <View className="paper paper-list">
    <table className="paper-table">
      <colgroup>
        {columns.map(({ key }) => (
          <col key={key} className={`paper-${key}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th className="paper-head" colSpan={columns.length}>
            <View className="paper-name">{title}</View>
            <View className="paper-printed">{printed}</View>
          </th>
        </tr>
        <tr className="paper-heads">
          {columns.map(({ key, title: name }) => (
            <th key={key} scope="col" className={`paper-cell paper-${key}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <tr key={line.needId} className={isLong(line) ? 'paper-row paper-long' : 'paper-row'}>
            {columns.map(({ key, text }) => (
              <td key={key} className={`paper-cell paper-${key}`}>
                {text(line, at)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </View>
)

/** Characters of one cell beyond which a row in ordinary letters may become higher than a sheet. */
const LONG = 160

const isLong = (line: Line): boolean => columns.some(({ text }, at) => text(line, at).length > LONG)
