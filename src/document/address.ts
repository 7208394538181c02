/** An address as a file that is read away from the web can follow it: one without a scheme leads to the web. */
export function webAddress(href: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : `https://${href.replace(/^\/+/, "")}`;
}
