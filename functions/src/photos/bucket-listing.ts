import type { Instant } from '@lianxin/shared/calendar'

/** Where an object is and when it was last written. */
export type Listed = { key: string; at: Instant }

/** Walks a bucket's listing page by page; `ask` gives one page as S3 writes it (ListObjectsV2). */
export const listedIn = async (
  prefix: string,
  ask: (query: Record<string, string>) => Promise<string>,
): Promise<Listed[]> => {
  const found: Listed[] = []
  for (let token: string | undefined = ''; token !== undefined; ) {
    const page = await ask({ 'list-type': '2', prefix, ...(token ? { 'continuation-token': token } : {}) })
    found.push(...[...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, one = '']) => lineOf(one)))
    token = textIn(page, 'NextContinuationToken')
  }
  return found
}

const lineOf = (xml: string): Listed[] => {
  const [key, at] = [textIn(xml, 'Key'), textIn(xml, 'LastModified')]
  return key && at ? [{ key, at }] : []
}

// Our own keys and S3's tokens hold nothing that XML would write differently.
const textIn = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
