import type { Context } from "./context.ts";
import type { Fields, FieldValue } from "./front-matter.ts";
import type { Line } from "./lines.ts";
import { dateIn } from "./masthead.ts";

/** Takes a line whose style is that of a single role of our themes, and says one field of its type; whether it was one. */
export function takeRole(line: Line, fields: Fields, { type, words }: Context): boolean {
  const [role, other] = line.style.roles;
  if (role === undefined || other !== undefined) return false;
  const set = (name: string, value: FieldValue): boolean => {
    if (!type.fields.has(name)) return false;
    fields.set(name, value);
    return true;
  };
  switch (role) {
    case "delivery":
      return set("delivery", true);
    case "speaker":
    case "occasion":
      return set(role, line.words);
    case "place-date": {
      const [, place = "", day = ""] = /^([^,]*), (.*)$/.exec(line.words) ?? [];
      const date = dateIn(day, words);
      return date !== undefined && set("place", place) && set("date", date);
    }
    case "sponsors":
      return set("sponsors", sponsorsIn(line.words));
    default:
      return false;
  }
}

/** States that submit a draft: "State A,* State B* and State C: draft resolution"; one with a star, before its comma or behind it, is no member. */
export function sponsorsIn(text: string): readonly FieldValue[] {
  const pieces = text.split(/[,:]|(?<=\*)[ \u00a0](?:and|et|y|и) /);
  return pieces.slice(0, -1).map((piece, index) => {
    const name = piece.replace(/^\*|\*$/g, "").trim();
    return pieces[index + 1]?.startsWith("*") || piece.endsWith("*") ? { name, member: false } : name;
  });
}
