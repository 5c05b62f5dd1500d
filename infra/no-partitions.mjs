/** Which partition of AWS a region is in: asked only by the rules that `dynamodb-endpoint.mjs` stands in for. */
export const partitionsInfo = { partitions: [], version: '' }
