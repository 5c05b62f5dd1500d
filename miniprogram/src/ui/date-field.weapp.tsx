/** A day, in WeChat: one day at a time, as there is no better field. */
export { DayField as DateField } from './day-field'
