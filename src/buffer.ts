/**
 * What gray-matter calls for each text that it reads, to keep a copy that nothing looks at. The build for browsers, which have no `Buffer`
 * of Node's, puts this in its place.
 */
export const Buffer = { from: (text: string): Uint8Array => new TextEncoder().encode(text) };
