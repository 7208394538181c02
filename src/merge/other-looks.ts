import type { WLook } from "../word/tokens.ts";

/** Looks that no sign of Markdown says, as people call them: what text has beyond the style of its paragraph. */
export function otherLooks(look: WLook, own: WLook): readonly string[] {
  const isLink = /link$/.test(look.style ?? "");
  return [
    ...(look.underline && !own.underline && !isLink ? ["underlining"] : []),
    ...(look.strike && !own.strike ? ["striking out"] : []),
    ...(look.highlight && !own.highlight ? ["highlighting"] : []),
    ...(look.capitals && !own.capitals ? ["capitals"] : []),
    ...(look.color !== undefined && look.color !== own.color && !isLink ? ["colour"] : []),
    ...(look.size !== undefined && own.size !== undefined && look.size !== own.size ? ["another size"] : []),
  ];
}
