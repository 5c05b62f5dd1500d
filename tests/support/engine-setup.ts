import { startEngine } from './engine-process'
import { engines } from './engine-running'

/** One engine for all store tests: the one of DYNAMODB_ENDPOINT, else the embedded one in memory. */
export default async (): Promise<void> => {
  const given = process.env.DYNAMODB_ENDPOINT
  const endpoint = given ?? (await start())
  // A name of its own: the local server that journeys start must not meet the tests' engine.
  process.env.TEST_DYNAMODB_ENDPOINT = endpoint
  // The SDK's notice about next year's Node would stand before every test's result.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
}

const start = async (): Promise<string> => {
  const { child, endpoint } = await startEngine()
  engines.push(child)
  return endpoint
}
