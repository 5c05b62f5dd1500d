import type { Path } from './api'

/** Calls of workers' pages and of what an officer does on the way. The client carries this table and no schema. */
export const paths = {
  openSession: 'POST /api/session',
  readBoard: 'GET /api/boards/:code',
  stampCall: 'POST /api/boards/:code/calls',
  reportBoard: 'POST /api/boards/:code/reports',
  verifyBoard: 'POST /api/boards/:code/verify',
  listBodies: 'GET /api/bodies',
  fileNeed: 'POST /api/needs',
  recordNeed: 'POST /api/needs/records',
  listMyNeeds: 'GET /api/needs/mine',
  listInbox: 'GET /api/needs/inbox',
  findNeed: 'POST /api/needs/lookup',
  readNeed: 'GET /api/needs/:id',
  moveNeed: 'POST /api/needs/:id/moves',
  moveNeeds: 'POST /api/needs/moves',
  startPhoto: 'POST /api/photos',
  finishPhoto: 'POST /api/photos/:id/done',
  viewPhotos: 'POST /api/needs/:id/photos',
  listNotices: 'GET /api/notices',
  readResults: 'GET /api/results',
  markNoticesRead: 'POST /api/notices/read',
} as const satisfies Record<string, Path>

export type WorkerCall = keyof typeof paths
