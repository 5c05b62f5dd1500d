import { useState } from 'react'
import { forget, keep, kept } from '../../../platform/storage'
import { useMe } from '../../../session/hooks'

type Kept<T> = { base: T; now: T }

export type Edit<T> = {
  value: T
  change: (part: Partial<T>) => void
  /** Typed and not saved yet. */
  isChanged: boolean
  /** Fields somebody else saved differently meanwhile. */
  overtaken: (keyof T)[]
  /** Goes on with what was typed, on top of what is saved now. */
  keepMine: () => void
  drop: () => void
}

/**
 * A saved record being edited. What was typed outlives the page and the browser until it is saved or given up, by
 * person: several may share a desk. `saved` must be the same text for the same content.
 */
export const useEdit = <T extends object>(name: string, saved: T): Edit<T> => {
  const key = `lianxin.desk.${useMe()?.id ?? ''}.${name}`
  const [edit, setEdit] = useState<Kept<T> | undefined>(() => kept<Kept<T>>(key))
  const set = (next: Kept<T>) => {
    setEdit(next)
    keep(key, next)
  }
  const value = edit?.now ?? saved
  return {
    value,
    change: (part) => set({ base: edit?.base ?? saved, now: { ...value, ...part } }),
    isChanged: edit !== undefined && textOf(edit.now) !== textOf(saved),
    overtaken: edit && textOf(edit.now) !== textOf(saved) ? differing(edit.base, saved) : [],
    keepMine: () => set({ base: saved, now: value }),
    drop: () => {
      setEdit(undefined)
      forget(key)
    },
  }
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? ''

const differing = <T extends object>(base: T, saved: T): (keyof T)[] => {
  const names: (keyof T)[] = []
  for (const name in saved) if (textOf(base[name]) !== textOf(saved[name])) names.push(name)
  return names
}
