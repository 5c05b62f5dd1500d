/** A mini-program has neither a desk nor a printer: its streets stand on cards. */
export const ReportTable = (_told: object) => null
