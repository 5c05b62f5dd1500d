/** Where a need is remembered: opened by its 查询码 it is another sight of it than one's own. */
export const needKey = (id: string, byCode: boolean) => [byCode ? 'findNeed' : 'readNeed', { id }] as const
