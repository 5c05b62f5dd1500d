/**
 * DynamoDB's address follows from the region, in China as elsewhere. The SDK's own rules know addresses by account, by
 * FIPS and by two stacks of the network as well: a fortieth of the bundle that would never run.
 */
export const defaultEndpointResolver = ({ Endpoint, Region = '' }) => ({
  url: new URL(Endpoint ?? `https://dynamodb.${Region}.amazonaws.com${Region.startsWith('cn-') ? '.cn' : ''}`),
  headers: {},
  properties: {},
})
