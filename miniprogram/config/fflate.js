import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'

const told = (work, tell) => {
  let done
  try {
    done = work()
  } catch (failure) {
    tell(failure, null)
    return
  }
  tell(null, done)
}

/*
 * What packs spreadsheets, without its workers: our content security policy runs no worker that a page made up itself,
 * and a sheet of 5,000 rows is packed before anybody notices.
 */
const unzip = (data, tell) => told(() => unzipSync(data), tell)
const zip = (data, tell) => told(() => zipSync(data), tell)

export { strFromU8, strToU8, unzip, unzipSync, zip, zipSync }
