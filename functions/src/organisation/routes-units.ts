import { organisationEndpoints } from '@lianxin/shared/organisation/endpoints'
import { type Route, route } from '../http/route'
import { assignUnits } from './assign-all'
import { assignUnit } from './assign-unit'
import { exportPlaces } from './export-places'
import { applyImport } from './import/apply-import'
import { checkImport } from './import/check-import'
import { sendRows } from './import/send-rows'
import { startImport } from './import/start-import'
import { listUnassigned, listUnits } from './list-units'
import { saveUnit } from './save-unit'

type Deps = Parameters<typeof saveUnit>[0] &
  Parameters<typeof assignUnits>[0] &
  Parameters<typeof startImport>[0] &
  Parameters<typeof sendRows>[0] &
  Parameters<typeof applyImport>[0] &
  Parameters<typeof exportPlaces>[0]

/** The registry of units: kept, assigned, imported. */
export const unitRoutes = (deps: Deps): Route[] => [
  route(organisationEndpoints.listUnits, listUnits(deps)),
  route(organisationEndpoints.listUnassigned, listUnassigned(deps)),
  route(organisationEndpoints.saveUnit, saveUnit(deps)),
  route(organisationEndpoints.assignUnit, assignUnit(deps)),
  route(organisationEndpoints.assignUnits, assignUnits(deps)),
  route(organisationEndpoints.startImport, startImport(deps)),
  route(organisationEndpoints.sendRows, sendRows(deps)),
  route(organisationEndpoints.checkImport, checkImport(deps)),
  route(organisationEndpoints.applyImport, applyImport(deps)),
  route(organisationEndpoints.exportPlaces, exportPlaces(deps)),
]
