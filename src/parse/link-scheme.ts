const known = new Set(["http", "https", "mailto", "ftp", "tel"]);

/** Whether a link may lead there: to the web, to an address, or to a place without a scheme. Scripts and files are refused. */
export function linkAllowed(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: readers of links drop these, so that they could hide a scheme
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\u0000-\u0020\u007f-\u00a0]/g, ""))?.[1];
  return scheme === undefined || known.has(scheme.toLowerCase());
}
