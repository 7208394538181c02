import { type ReferenceCase, referenceCases } from "../../document/reference-case.ts";

/** The braces right behind a reference that say in which case it stands, `{.gen}`, and where they end; other braces are none of its own. */
export function caseBehind(
  src: string,
  at: number,
  max: number,
): { readonly name: ReferenceCase; readonly end: number } | undefined {
  if (src.charCodeAt(at) !== 0x7b || src.charCodeAt(at + 1) !== 0x2e) return undefined;
  const name = referenceCases.find((one) => src.startsWith(`${one}}`, at + 2));
  const end = at + 3 + (name?.length ?? 0);
  return name !== undefined && end <= max ? { name, end } : undefined;
}
