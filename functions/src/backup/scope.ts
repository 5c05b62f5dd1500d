import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { type Item, idOf, kindOf, nameOf, type Scope, textOf } from './kinds'

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/

/**
 * Finds out what belongs to a district: what says so itself, and everybody and everything that names. Whoever filed,
 * handled or is on the roster comes along, with the ways they are recognised by.
 */
export const scopeOf = async (items: AsyncIterable<Item>, district: string): Promise<Scope> => {
  const ids = new Set<string>()
  const partitions = new Set<string>()
  const boards = new Set<string>()
  for await (const item of items) {
    const kind = kindOf(item)
    if (nameOf(item) === 'import' && textOf(item, 'district') === district) partitions.add(textOf(item, 'pk'))
    if (kind.is !== 'own' || !kind.belongs(item, district)) continue
    if (nameOf(item) === 'board') boards.add(idOf(item))
    for (const value of Object.values(item)) collect(value, ids)
    ids.add(idOf(item))
  }
  return { district, ids, partitions, boards }
}

const collect = ({ S, SS, L, M }: AttributeValue, ids: Set<string>): void => {
  for (const text of [...(S === undefined ? [] : [S]), ...(SS ?? [])]) if (ID.test(text)) ids.add(text)
  for (const value of [...(L ?? []), ...Object.values(M ?? {})]) collect(value, ids)
}

/** Does the item go along? */
export const isWithin = (scope: Scope, item: Item): boolean => {
  const kind = kindOf(item)
  if (kind.is === 'left') return false
  return kind.is === 'own' ? kind.belongs(item, scope.district) : kind.belongs(item, scope)
}
