import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { YamlRecord } from "../yaml.ts";
import { checkRoles } from "./check-roles.ts";
import { levelsByRole } from "./levels.ts";
import { type Origins, placeOf } from "./origins.ts";
import { type RoleLook, roleFields } from "./role-look.ts";
import { styleFields } from "./style-look.ts";
import { type Style, type Theme, themeSchema } from "./theme.ts";
import { over, usual } from "./usual.ts";
import { isRecord, recordOf } from "./validate.ts";

/** Makes a theme of joined layers that the schema has checked; what no layer says is as usual. */
export function buildTheme(data: YamlRecord, origins: Origins, report: Report): Theme {
  const { styles: ownStyles, roles: ownRoles, extends: _extends, ...rest } = data;
  const styles = foldStyles(recordOf(ownStyles), origins, report);
  const roles = buildRoles(recordOf(ownRoles), styles, origins, report);
  checkRoles(data, themeSchema, origins, report);
  checkSizes(recordOf(data.languages), styles, origins, report);
  const fields = over(usual(themeSchema.fields), rest);
  return { ...fields, styles, roles, levels: levelsByRole(fields.numbering) };
}

/** Every style with all of its based-on chain folded in. A chain that closes on itself, or leads nowhere, ends there and is reported. */
function foldStyles(raw: YamlRecord, origins: Origins, report: Report): Readonly<Record<string, Style>> {
  const folded: Record<string, Style> = Object.create(null);
  const plain: Style = { id: "", ...usual(styleFields) };
  for (const id of Object.keys(raw)) {
    const chain: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !folded[at] && !chain.includes(at)) {
      chain.push(at);
      at = baseOf(at, raw, origins, report);
    }
    if (at !== undefined && chain.includes(at)) {
      report(diagnostic("style-unknown", `The style “${at}” is based on itself.`, placeOf(["styles", at, "basedOn"], origins)));
      at = undefined;
    }
    let style = at === undefined ? plain : (folded[at] ?? plain);
    for (const name of chain.reverse()) {
      style = foldOne(name, recordOf(raw[name]), style);
      folded[name] = style;
    }
  }
  return folded;
}

function foldOne(id: string, own: YamlRecord, base: Style): Style {
  const { basedOn: _basedOn, next: _next, ...inherited } = base;
  return over<Style>({ ...inherited, id, name: id }, own);
}

function baseOf(id: string, raw: YamlRecord, origins: Origins, report: Report): string | undefined {
  const base = recordOf(raw[id]).basedOn;
  if (typeof base !== "string") return undefined;
  if (isRecord(raw[base])) return base;
  reportStyle(base, ["styles", id, "basedOn"], raw, origins, report);
  return undefined;
}

function buildRoles(
  raw: YamlRecord,
  styles: Readonly<Record<string, Style>>,
  origins: Origins,
  report: Report,
): Readonly<Record<string, RoleLook>> {
  const roles: Record<string, RoleLook> = Object.create(null);
  const plain = usual(roleFields);
  for (const [role, value] of Object.entries(raw)) {
    const look: RoleLook = over(plain, recordOf(value));
    if (look.style === "") reportStyleless(role, origins, report);
    else if (styles[look.style]) roles[role] = look;
    else reportStyle(look.style, ["roles", role, "style"], styles, origins, report);
  }
  return roles;
}

/** Tells of sizes of languages whose style there is not. */
function checkSizes(raw: YamlRecord, styles: Readonly<Record<string, Style>>, origins: Origins, report: Report): void {
  for (const [language, sizes] of Object.entries(raw)) {
    const unknown = Object.keys(recordOf(sizes)).filter((id) => !styles[id]);
    for (const id of unknown) reportStyle(id, ["languages", language, id], styles, origins, report);
  }
}

function reportStyle(name: string, path: readonly string[], known: object, origins: Origins, report: Report): void {
  const meant = nearest(name, Object.keys(known));
  const help = meant ? { help: `Write ${meant}.` } : {};
  report(diagnostic("style-unknown", `The theme has no style “${name}”.`, { ...placeOf(path, origins), ...help }));
}

function reportStyleless(role: string, origins: Origins, report: Report): void {
  const help = `Write which of the theme's styles it has: ${role}: { style: SingleTxtG }.`;
  report(diagnostic("style-unknown", `The role “${role}” has no style.`, { ...placeOf(["roles", role], origins), help }));
}
