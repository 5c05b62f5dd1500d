import type { Need } from '../needs/schema'

/** Every photo a need shows, in its telling and its history. */
export const photosOf = ({ telling, events }: Pick<Need, 'telling' | 'events'>): string[] => [
  ...(telling.photos ?? []),
  ...events.flatMap((event) => ('photos' in event ? (event.photos ?? []) : [])),
]
