import type { JobView } from '@lianxin/shared/jobs/schema'
import type { SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { type MutableRefObject, useEffect, useRef, useState } from 'react'
import { ApiError } from '../../../api/api-error'
import { officeCall } from '../../../api/office-client'
import { newId } from '../../../platform/ids'
import type { CoordinateSystem } from './coordinate-systems'
import { readSheet } from './read-sheet'
import { type Report, type Sending, sendSheet } from './send-sheet'

/** How far an import is. `failure` says why it stands still; what has arrived is kept and need not be sent again. */
export type ImportState =
  | { step: 'choose'; bad?: string }
  | { step: 'reading'; name: string }
  | { step: 'system'; name: string; rows: number; system?: CoordinateSystem | undefined; failure?: string }
  | { step: 'sending'; name: string; sent: number; rows: number; failure?: string }
  | { step: 'report'; name: string; report: Report; told: readonly string[]; isApplying: boolean; failure?: string }
  | { step: 'applied'; name: string; job: JobView }

/** `told`: what the person is told of the sheet beside its dry run. */
type Chosen = Sending & { name: string; told: readonly string[] }
type Run = { chosen: MutableRefObject<Chosen | undefined>; setState: (next: ImportState) => void }

const wordsOf = (failure: unknown): string =>
  failure instanceof ApiError ? failure.message : '出了错，没办成。请再试一次。'

/** Reads a sheet, sends it part by part, shows what it would do, and does it when told to. */
export const useImport = (kind: SheetKind) => {
  const [state, setState] = useState<ImportState>({ step: 'choose' })
  const chosen = useRef<Chosen>()
  const reading = useRef<File>()
  // Leaving puts the sheet away, and what is under way with it.
  useEffect(() => () => again({ chosen, reading }), [])
  const run = { chosen, setState }
  const choose = async (file: File) => {
    again({ chosen, reading })
    reading.current = file
    setState({ step: 'reading', name: file.name })
    const [read, key] = await Promise.all([readSheet(file, kind), newId()])
    if (reading.current !== file) return
    if ('bad' in read) return setState({ step: 'choose', bad: `${file.name}：${read.bad}` })
    const { columns, rows, system, note } = read
    chosen.current = { columns, rows, key, kind, sent: 0, name: file.name, told: note ? [note] : [] }
    if (kind === 'places') setState({ step: 'system', name: file.name, rows: rows.length, system })
    else await send(run)
  }
  return {
    state,
    choose,
    place: (system: CoordinateSystem) => place(run, system),
    send: () => send(run),
    apply: (report: Report) => apply(run, report),
    again: () => {
      again({ chosen, reading })
      setState({ step: 'choose' })
    },
  }
}

const again = (held: { chosen: Run['chosen']; reading: MutableRefObject<File | undefined> }): void => {
  held.chosen.current = undefined
  held.reading.current = undefined
}

/** Converts the sheet's points, by what is fetched only then, and sends it. */
const place = async (run: Run, system: CoordinateSystem): Promise<void> => {
  const sheet = run.chosen.current
  if (!sheet) return
  const { name, rows, told } = sheet
  const { placedIn } = await import('./to-gcj').catch(() => ({ placedIn: undefined }))
  if (run.chosen.current !== sheet) return
  if (!placedIn) return run.setState({ step: 'system', name, rows: rows.length, system, failure: NOT_LOADED })
  const placed = placedIn(sheet, system)
  run.chosen.current = { ...sheet, rows: placed.rows, told: [placed.told, ...told] }
  await send(run)
}
const NOT_LOADED = '没连上网，换算坐标用的程序没有下载下来。请再点一次。'

const send = async ({ chosen, setState }: Run): Promise<void> => {
  const sheet = chosen.current
  if (!sheet) return
  const { name, rows } = sheet
  const show = (more: { failure?: string } = {}): boolean => {
    const isStill = chosen.current === sheet
    if (isStill) setState({ step: 'sending', name, rows: rows.length, sent: sheet.sent, ...more })
    return isStill
  }
  show()
  try {
    const report = await sendSheet(sheet, show)
    if (report && chosen.current === sheet)
      setState({ step: 'report', name, report, told: sheet.told, isApplying: false })
  } catch (failure) {
    show({ failure: wordsOf(failure) })
  }
}

const apply = async ({ chosen, setState }: Run, report: Report): Promise<void> => {
  const sheet = chosen.current
  if (!sheet?.id) return
  const { name, told } = sheet
  const show = (next: ImportState) => chosen.current === sheet && setState(next)
  show({ step: 'report', name, report, told, isApplying: true })
  try {
    show({ step: 'applied', name, job: await officeCall('applyImport', { id: sheet.id }) })
  } catch (failure) {
    show({ step: 'report', name, report, told, isApplying: false, failure: wordsOf(failure) })
  }
}
