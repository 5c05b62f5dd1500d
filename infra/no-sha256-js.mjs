/** Every runtime of ours has Node's own SHA-256; the SDK carries another for machines without. */
export class Sha256Js {
  constructor() {
    throw new Error('no SHA-256 but the native one in this bundle')
  }
}
