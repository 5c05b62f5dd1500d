import type { Path } from './api'

/** Every call of the contract by name. The client carries this table and no schema. */
export const paths = {
  openSession: 'POST /api/session',
  readBoard: 'GET /api/boards/:code',
  stampCall: 'POST /api/boards/:code/calls',
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
  markNoticesRead: 'POST /api/notices/read',
  listProblemLists: 'GET /api/lists',
  listProblems: 'GET /api/lists/:quarter/problems',
  readHealth: 'GET /api/office/health',
  readProblem: 'GET /api/lists/:quarter/problems/:needId',
} as const satisfies Record<string, Path>

export type CallName = keyof typeof paths
