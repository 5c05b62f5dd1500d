import { useState } from 'react'
import { officeCall } from '../../../api/office-client'
import { type Format, fileOf, placeLines } from './write-sheet'

/** Reads all of the district's places and makes a file of them; undefined when it could not. */
export const usePlacesSheet = () => {
  const [isBusy, setBusy] = useState(false)
  const write = async (format: Format): Promise<Blob | undefined> => {
    setBusy(true)
    const file = await allRows()
      .then((rows) => fileOf(placeLines(rows), format))
      .catch(() => undefined)
    setBusy(false)
    return file
  }
  return { isBusy, write }
}

// Whoever is confirmed meanwhile moves to a later page and comes twice: by its number it stays one line, the later one.
const allRows = async (): Promise<string[][]> => {
  const rows = new Map<string, string[]>()
  let after: string | undefined
  do {
    const page = await officeCall('exportPlaces', after ? { after } : {})
    for (const row of page.rows) rows.set(row[0] ?? '', row)
    after = page.after
  } while (after)
  return [...rows.values()]
}
