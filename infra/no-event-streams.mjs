/**
 * DynamoDB has no event streams. The SDK imports them on demand, and one import on demand makes the bundler wrap every
 * module it reaches, so that nothing unused can be left out of any of them.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('no event streams in this bundle')
  }
}
