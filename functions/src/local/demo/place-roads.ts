import type { Point } from '@lianxin/shared/organisation/areas'

/**
 * A road and what stands along it, from one end to the other: a letter for each place, see `place-kinds.ts`. The roads
 * are real, as far as a straight line is one; whoever stands there is invented.
 */
export type Road = { name: string; street: string; from: Point; to: Point; along: string }

const road = (street: string, name: string, from: Point, to: Point, along: string): Road => ({
  ...{ street, name, from, to, along },
})

const inJinrongjie = [
  road('jinrongjie', '金融大街', [116.3587, 39.9083], [116.3591, 39.9222], 'BOTSOIBPOON'),
  road('jinrongjie', '太平桥大街', [116.3642, 39.9089], [116.3647, 39.9216], 'RTIBCSMO'),
  road('jinrongjie', '武定侯街', [116.3512, 39.9189], [116.3628, 39.9192], 'BOWTKO'),
  road('jinrongjie', '广宁伯街', [116.3518, 39.9158], [116.3585, 39.916], 'OSRIO'),
  road('jinrongjie', '锦什坊街', [116.3556, 39.9165], [116.3559, 39.9224], 'NTJ'),
  road('jinrongjie', '丰盛胡同', [116.3652, 39.9163], [116.3728, 39.9167], 'CTG'),
  road('jinrongjie', '辟才胡同', [116.3655, 39.9127], [116.3731, 39.913], 'PTLS'),
  road('jinrongjie', '学院胡同', [116.3531, 39.9131], [116.3579, 39.9133], 'OTB'),
  road('jinrongjie', '大木仓胡同', [116.3668, 39.9108], [116.3724, 39.911], 'JRT'),
  road('jinrongjie', '阜成门内大街', [116.3541, 39.9231], [116.3722, 39.9236], 'BTNKRM'),
  road('jinrongjie', '砖塔胡同', [116.3661, 39.9205], [116.3716, 39.9207], 'TCG'),
  road('jinrongjie', '复兴门内大街', [116.3528, 39.9076], [116.3612, 39.9077], 'BPOWO'),
  road('jinrongjie', '二龙路', [116.3662, 39.9086], [116.3664, 39.9122], 'TL'),
  road('jinrongjie', '闹市口大街', [116.3558, 39.9066], [116.356, 39.9006], 'STJB'),
  road('jinrongjie', '西便门内大街', [116.3508, 39.9058], [116.351, 39.9002], 'TRO'),
]

// The south-east of the street has nothing that is open to everybody: what the office is to find.
const inTheHole = [road('jinrongjie', '新文化街', [116.3652, 39.9036], [116.3728, 39.9038], 'OIO')]

const inYuetan = [
  road('yuetan', '月坛南街', [116.3352, 39.9121], [116.3487, 39.9125], 'BTRONGI'),
  road('yuetan', '月坛北街', [116.3355, 39.9163], [116.3489, 39.9166], 'JTSCB'),
  road('yuetan', '三里河东路', [116.3402, 39.9048], [116.3406, 39.9188], 'OWTIOR'),
  road('yuetan', '南礼士路', [116.3476, 39.9052], [116.348, 39.9168], 'HTMKN'),
  road('yuetan', '复兴门外大街', [116.3361, 39.9068], [116.3482, 39.907], 'POBTO'),
  road('yuetan', '真武庙路', [116.3455, 39.9012], [116.3457, 39.9058], 'CTL'),
  road('yuetan', '白云路', [116.342, 39.899], [116.3422, 39.904], 'STR'),
]

const inXichangan = [
  road('xichangan', '西单北大街', [116.3744, 39.9084], [116.3748, 39.9208], 'MBTRPONK'),
  road('xichangan', '灵境胡同', [116.3756, 39.9151], [116.3836, 39.9154], 'CTJ'),
  road('xichangan', '府右街', [116.3842, 39.9086], [116.3846, 39.9196], 'TWOI'),
  road('xichangan', '北新华街', [116.386, 39.9004], [116.3863, 39.9064], 'TRSL'),
  road('xichangan', '西绒线胡同', [116.3833, 39.905], [116.3858, 39.9052], 'GT'),
  road('xichangan', '前细瓦厂胡同', [116.3848, 39.903], [116.3884, 39.9031], 'TN'),
]

/** The roads of the demo's three streets. */
export const roads: readonly Road[] = [...inJinrongjie, ...inTheHole, ...inYuetan, ...inXichangan]
