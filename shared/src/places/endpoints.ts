import * as z from 'zod'
import { endpoint } from '../api'
import { placePaths } from '../place-paths'
import { Id, InstantText, words } from '../text'
import { PlaceMove } from './moves'
import { PlaceFacts, PlaceId } from './schema'
import { KeptPlace, PlaceLive, PlaceRow, PlaceView } from './views'

/** Places asked for at once: as many as a screen shows. */
export const LIVE_MAX = 12

const OpenData = z.object({ isOpen: z.boolean(), licence: words(60), url: z.url() })

export const placeEndpoints = {
  listLive: endpoint({
    path: placePaths.listLive,
    summary:
      'What was confirmed and reported lately of up to 12 places, `ids` parted by commas; unknown ones are left out',
    session: 'anyone',
    input: z.object({
      ids: z
        .string()
        .max(200)
        .transform((text) => text.split(','))
        .pipe(z.array(PlaceId).min(1).max(LIVE_MAX)),
    }),
    output: z.object({ places: z.array(PlaceLive) }),
  }),
  readPlace: endpoint({
    path: placePaths.readPlace,
    summary: 'One place: photos, what was confirmed and reported',
    session: 'anyone',
    input: z.object({ id: PlaceId }),
    output: PlaceView,
  }),
  movePlace: endpoint({
    path: placePaths.movePlace,
    summary: 'Does something to a place; `version` is what was seen, needed of those who keep it',
    session: 'required',
    input: z.object({ id: PlaceId, version: z.number().int().optional(), move: PlaceMove }),
    output: z.object({ live: PlaceLive, place: KeptPlace.optional() }),
  }),
  readKept: endpoint({
    path: placePaths.readKept,
    summary: 'Everything of a place, for those who keep it',
    session: 'required',
    input: z.object({ id: PlaceId }),
    output: z.object({ place: KeptPlace }),
  }),
  listHosted: endpoint({
    path: placePaths.listHosted,
    summary: 'The places one hosts',
    session: 'required',
    input: z.object({}),
    output: z.object({ places: z.array(PlaceRow) }),
  }),
  inviteHost: endpoint({
    path: placePaths.inviteHost,
    summary: 'Makes an invitation to host a place, for seven days and one person',
    session: 'required',
    input: z.object({ id: PlaceId }),
    output: z.object({ url: z.url(), until: InstantText }),
  }),
  readHosting: endpoint({
    path: placePaths.readHosting,
    summary: 'Which place an invitation is for',
    session: 'anyone',
    input: z.object({ token: Id }),
    output: z.object({ id: PlaceId, name: z.string(), address: z.string(), until: InstantText }),
  }),
  acceptHosting: endpoint({
    path: placePaths.acceptHosting,
    summary: 'Joins as a host; the same person again is answered as done',
    session: 'required',
    input: z.object({ token: Id, name: words(20) }),
    output: z.object({ place: KeptPlace }),
  }),
  listPlaces: endpoint({
    path: placePaths.listPlaces,
    summary: 'The district’s places, longest unverified first; reported ones by the day they are due',
    session: 'required',
    input: z.object({
      show: z.enum(['all', 'unverified', 'reported', 'removed']).default('all'),
      after: z.string().max(400).optional(),
    }),
    output: z.object({ places: z.array(PlaceRow), after: z.string().optional() }),
  }),
  createPlace: endpoint({
    path: placePaths.createPlace,
    summary: 'Enters a place; the same name and address, or number, is the same place',
    session: 'required',
    input: z.object({ facts: PlaceFacts }),
    output: z.object({ place: KeptPlace }),
  }),
  readOpenData: endpoint({
    path: placePaths.readOpenData,
    summary: 'Whether the district’s places are open data, where, and under which licence',
    session: 'required',
    input: z.object({}),
    output: OpenData,
  }),
  setOpenData: endpoint({
    path: placePaths.setOpenData,
    summary: 'Publishes the district’s places as open data, or takes them back',
    session: 'required',
    input: z.object({ isOpen: z.boolean(), licence: words(60) }),
    output: OpenData,
  }),
}
