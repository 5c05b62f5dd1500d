/** What a need can be about, in the order workers see them: the first six, then 更多 (mechanisms 2.1, 2.8, 4.31 and ours). */
export const categories = [
  'wages',
  'contract',
  'safety',
  'hardship',
  'insurance',
  'advice',
  'hours',
  'platform',
  'legal_aid',
  'jobs',
  'women',
  'retaliation',
  'join',
  'services',
  'culture',
  'other',
] as const

export type Category = (typeof categories)[number]

/** How many categories a worker sees before 更多. */
export const FIRST_CATEGORIES = 6

const terms: Record<Category, readonly [chip: string, office: string]> = {
  wages: ['工资', '劳动报酬'],
  contract: ['合同·辞退', '劳动合同'],
  safety: ['受伤·安全', '劳动安全与工作环境'],
  hardship: ['家里困难', '困难帮扶'],
  insurance: ['社保', '社会保险'],
  advice: ['问个事', '咨询'],
  hours: ['加班休假', '工时休假'],
  platform: ['平台扣钱·封号', '新就业形态'],
  legal_aid: ['打官司', '法律援助'],
  jobs: ['找工作·学手艺', '就业创业与技能培训'],
  women: ['女职工', '女职工权益'],
  retaliation: ['被报复', '打击报复'],
  join: ['加入工会', '入会'],
  services: ['工会福利', '普惠服务'],
  culture: ['文体活动', '文体活动'],
  other: ['其他', '其他'],
}

/** The worker's own word, as on the chip. */
export const chipOf = (category: Category): string => terms[category][0]

/** The office's term, as on lists and print. */
export const termOf = (category: Category): string => terms[category][1]
