import type { Counts, Report } from '@lianxin/shared/office/report'
import { View } from '@tarojs/components'
import { comparedOf, figureText } from '../words'
// Here and not in the page: WeChat's compiler knows no @page, and nothing is printed there.
import './print.css'

type Told = { now: Counts; before: Counts }

/** Every street and the district beneath them: a row each, with what changed under each figure. */
export const ReportTable = ({ streets, all }: Pick<Report, 'streets' | 'all'>) => (
  <View className="report-table">
    <table className="paper-table">
      <thead>
        <tr className="paper-heads">
          <th scope="col" className="paper-cell report-street">
            街道
          </th>
          {comparedOf(all).map(({ figure }) => (
            <th key={figure} scope="col" className="paper-cell">
              {figureText[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {streets.map(({ street, ...counts }) => (
          <Line key={street} name={street} counts={counts} />
        ))}
        <Line name="合计" counts={all} isSum />
      </tbody>
    </table>
  </View>
)

const Line = ({ name, counts, isSum = false }: { name: string; counts: Told; isSum?: boolean }) => (
  <tr className={isSum ? 'paper-row report-sum' : 'paper-row'}>
    <th scope="row" className="paper-cell report-street">
      {name}
    </th>
    {comparedOf(counts).map(({ figure, now, change }) => (
      <td key={figure} className="paper-cell report-cell">
        <View className="strong">{now}</View>
        <View className="report-change">{change}</View>
      </td>
    ))}
  </tr>
)
