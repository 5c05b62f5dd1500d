/** What the page 片区部室 shows. */
export const tabs = [
  { value: 'areas', words: '片与网格' },
  { value: 'bodies', words: '部室与服务站' },
  { value: 'streets', words: '街道' },
  { value: 'settings', words: '规则·时间·会徽' },
] as const
export type Tab = (typeof tabs)[number]['value']

/** Narrows what an address says. */
export const isTab = (text: string): text is Tab => tabs.some(({ value }) => value === text)
