/** DynamoDB's addresses follow from the region. Looking them up is off unless somebody turns it on, and nobody does. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
}

export const resolveEndpointDiscoveryConfig = (config) => config
