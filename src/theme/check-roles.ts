import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { YamlRecord, YamlValue } from "../yaml.ts";
import { type Origins, type Path, placeOf } from "./origins.ts";
import { recordOf } from "./validate.ts";

/** The parts of a structure that name roles. */
const structureRoles = ["headings", "paragraph", "items", "bullets", "restartAt"] as const;

/** What a role says of others. */
const roleKeys = ["titledBy", "follower"] as const;

/** Tells of roles that the structure, another role or a level of numbers names, and that no layer gives a look to. */
export function checkRoles(data: YamlRecord, origins: Origins, report: Report): void {
  const roles = recordOf(data.roles);
  const check = (value: YamlValue | undefined, path: Path): void => {
    if (typeof value !== "string" || Object.hasOwn(roles, value)) return;
    const help = didYouMean(value, Object.keys(roles));
    report(diagnostic("role-unknown", `The theme has no role “${value}”.`, { ...placeOf(path, origins), help }));
  };
  const structure = recordOf(data.structure);
  for (const key of structureRoles) {
    const value = structure[key];
    check(value, ["structure", key]);
    for (const [index, one] of listOf(value).entries()) check(one, ["structure", key, index]);
  }
  for (const [role, look] of Object.entries(roles))
    for (const key of roleKeys) check(recordOf(look)[key], ["roles", role, key]);
  for (const [name, levels] of Object.entries(recordOf(data.numbering)))
    for (const [index, level] of listOf(levels).entries()) check(recordOf(level).role, ["numbering", name, index, "role"]);
}

function listOf(value: YamlValue | undefined): readonly YamlValue[] {
  return Array.isArray(value) ? value : [];
}
