import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { YamlRecord, YamlValue } from "../yaml.ts";
import { type Origins, type Path, placeOf } from "./origins.ts";
import type { Schema } from "./schema.ts";
import { recordOf } from "./validate.ts";

/** Tells of roles that a theme names, wherever its schema has one (`kind: "role"`), and that no layer gives a look to. */
export function checkRoles(data: YamlRecord, schema: Schema, origins: Origins, report: Report): void {
  const roles = recordOf(data.roles);
  for (const { role, path } of rolesIn(data, schema, [])) {
    if (Object.hasOwn(roles, role)) continue;
    const help = didYouMean(role, Object.keys(roles));
    report(diagnostic("role-unknown", `The theme has no role “${role}”.`, { ...placeOf(path, origins), help }));
  }
}

/** A role that is named somewhere in a theme. */
interface Named {
  readonly role: string;
  readonly path: Path;
}

function rolesIn(value: YamlValue | undefined, schema: Schema | undefined, path: Path): readonly Named[] {
  switch (schema?.kind) {
    case "role":
      return typeof value === "string" ? [{ role: value, path }] : [];
    case "list":
      return Array.isArray(value) ? value.flatMap((one, index) => rolesIn(one, schema.of, [...path, index])) : [];
    case "map":
      return Object.entries(recordOf(value)).flatMap(([key, one]) => rolesIn(one, schema.of, [...path, key]));
    case "record":
    case "group":
      return Object.entries(recordOf(value)).flatMap(([key, one]) => rolesIn(one, schema.fields[key], [...path, key]));
    default:
      return [];
  }
}
