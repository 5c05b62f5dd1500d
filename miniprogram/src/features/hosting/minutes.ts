const HALF_HOUR = 30
const DAY = 1440

/** `09:00`, `24:00`, `次日06:00` for minutes from midnight. */
export const minuteText = (minute: number): string => {
  const isNext = minute > DAY
  const at = isNext ? minute - DAY : minute
  return `${isNext ? '次日' : ''}${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

const optionsOf = (least: number, most: number, own: number) => {
  const all = Array.from({ length: Math.floor((most - least) / HALF_HOUR) + 1 }, (_, n) => least + n * HALF_HOUR)
  const minutes = all.includes(own) ? all : [...all, own].sort((a, b) => a - b)
  return minutes.map((minute) => ({ value: String(minute), words: minuteText(minute) }))
}

/** When one may open: each half hour, and what is there already. */
export const optionsFrom = (own: number) => optionsOf(0, DAY - HALF_HOUR, own)

/** When one may close: after the opening, and until noon of the next day. */
export const optionsTo = (from: number, own: number) => {
  const least = (Math.floor(from / HALF_HOUR) + 1) * HALF_HOUR
  return optionsOf(least, Math.min(from + DAY, DAY + DAY / 2), own)
}
