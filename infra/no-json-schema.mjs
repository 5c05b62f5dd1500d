/**
 * The API answers requests; its description is printed when it is built. zod hangs its printer on every schema, so that
 * nothing but this can leave it out: a thirtieth of the bundle that would never run.
 */
const none = () => {
  throw new Error('no JSON schema in this bundle')
}

export const aggregateChecks = none
export const createStandardJSONSchemaMethod = none
export const createToJSONSchemaMethod = none
export const toJSONSchema = none
export const JSONSchemaGenerator = none
