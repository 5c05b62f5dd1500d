/** One measured figure, beside the target it is held against; a figure without one is only reported. */
export type Figure = {
  name: string
  value: number
  target?: { most: number } | { least: number } | { exactly: number }
}

/** Does a figure meet its target? A missed one is reported, never hidden. */
export const meets = ({ value, target }: Figure): boolean => {
  if (!target) return true
  if ('most' in target) return value <= target.most
  return 'least' in target ? value >= target.least : value === target.exactly
}

const targetText = ({ target }: Figure): string => {
  if (!target) return ''
  if ('most' in target) return `≤ ${target.most.toLocaleString('en')}`
  return 'least' in target ? `≥ ${target.least.toLocaleString('en')}` : `${target.exactly}`
}

/** The table `npm run bench` prints. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = figures.map((one) => [
    one.name,
    Number(one.value.toFixed(3)).toLocaleString('en'),
    targetText(one),
    meets(one) ? 'ok' : 'MISSED',
  ])
  const all = [['name', 'measured', 'target', ''], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The middle of an odd number of measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
