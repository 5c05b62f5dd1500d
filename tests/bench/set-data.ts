import { PHOTOS_MAX } from '@lianxin/shared/photos/limits'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import { sample } from '../functions/photos/samples'
import { distOf } from '../support/build'
import type { LocalServer } from '../support/server'
import { Phone } from '../support/weapp/simulator'

const FILE = `features/needs/pages/file?code=${FIRST_BOARD}`
/** As long as a telling may be. */
const WORDS = '工资晚发了两个月，班长说下个月一起补。'.repeat(105)

/**
 * The largest single setData of a worker who fills all a form holds, of the cadre who opens that need and every officer's
 * lists, and of the office.
 */
export const largestSetData = async (server: LocalServer): Promise<number> => {
  const phones: Phone[] = []
  const phoneOf = (login: () => Promise<string>): Phone => {
    const phone = new Phone(distOf('weapp'), { login, api: server.base })
    phones.push(phone)
    return phone
  }
  try {
    await files(phoneOf(() => server.codeOf('bench-photos')))
    for (const id of ['cadre', 'station', 'department'] as const)
      await handles(
        phoneOf(() => server.code(id)),
        id,
      )
    await oversees(phoneOf(() => server.code('clerk')))
    return Math.max(...phones.flatMap((phone) => phone.setData).map(({ bytes }) => bytes))
  } finally {
    for (const phone of phones) phone.close()
  }
}

/** The largest single setData until a rider sees the nearest ten, with what was said of them lately, and opens the map. */
export const placesSetData = async (server: LocalServer): Promise<number> => {
  const phone = new Phone(distOf('weapp'), { login: () => server.codeOf('bench-rider'), api: server.base })
  try {
    phone.open('features/places/pages/places')
    await phone.until('用我现在的位置')
    await phone.tap('用我现在的位置')
    await phone.until('约…米是直线距离')
    await phone.until('确认')
    phone.open('features/places/pages/place-map')
    await phone.until('点空地')
    return Math.max(...phone.setData.map(({ bytes }) => bytes))
  } finally {
    phone.close()
  }
}

const files = async (worker: Phone): Promise<void> => {
  worker.open(`features/boards/pages/board?code=${FIRST_BOARD}`)
  await worker.until('打电话')
  worker.open(FILE)
  await worker.input('说说', WORDS)
  worker.answers.photos = () => Array.from({ length: PHOTOS_MAX }, () => sample('jpeg'))
  await worker.tap('加照片')
  await worker.until(() => worker.has(`照片9（共9张），传好了`))
  await worker.tap('发出')
  await worker.until('发到了，有人负责了')
  await worker.until(() => worker.has('看照片9（共9张）'))
  worker.open('features/needs/pages/mine')
  await worker.until('工资晚发')
}

const handles = async (officer: Phone, id: PersonaId): Promise<void> => {
  officer.open('features/handling/pages/inbox')
  await officer.until('记一件')
  if (id === 'cadre') {
    await officer.tap('工资晚发了两个月，班长')
    await officer.until(() => officer.has('看照片9（共9张）'))
    await officer.tap('留言')
    await officer.until('想对本人说的话')
  }
  officer.open('features/notices/pages/notices')
  await officer.until('消息')
}

const oversees = async (clerk: Phone): Promise<void> => {
  clerk.open('features/office/problems/pages/lists')
  await clerk.until('季度')
  clerk.open('features/office/health/pages/health')
  await clerk.until('运行情况')
}
