import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { YamlRecord, YamlValue } from "../yaml.ts";
import { checkRoles } from "./check-roles.ts";
import { type Origins, placeOf } from "./origins.ts";
import { type RoleLook, usualLook } from "./role-look.ts";
import type { NumberLevel, PageLook, Style, Theme } from "./theme.ts";
import { isRecord, recordOf } from "./validate.ts";

/** Makes a theme of joined layers that the schema has checked; what no layer says has a plain default. */
export function buildTheme(data: YamlRecord, origins: Origins, report: Report): Theme {
  const styles = foldStyles(recordOf(data.styles), origins, report);
  const roles = buildRoles(recordOf(data.roles), styles, origins, report);
  checkRoles(data, origins, report);
  const whole: Theme = {
    name: "",
    page: emptyPage,
    styles,
    roles,
    numbering: recordOf(data.numbering) as unknown as Readonly<Record<string, readonly NumberLevel[]>>,
    structure: emptyStructure,
    contents: { depth: 2, paragraphs: false, ownPage: true },
    notes: { separator: { at: 0, length: 0, before: 0, after: 0 }, below: 0 },
    table: { start: 0, width: 0, fullWidth: 0, rules: { top: 0, head: 0, bottom: 0 } },
    justify: "squeeze",
    css: "",
    outputs: ["docx", "pdf"],
    limit: 0,
    house: "geneva",
  };
  const { styles: _styles, roles: _roles, extends: _extends, ...rest } = data;
  return fill(whole as unknown as YamlRecord, rest) as unknown as Theme;
}

const emptyPage: PageLook = {
  width: 11906,
  height: 16838,
  margin: { top: 0, bottom: 0, start: 0, end: 0 },
  header: 0,
  footer: 0,
  masthead: { x: 0, y: 0, columns: [], rows: [], rules: [], drop: 0, emblem: { x: 0, y: 0, width: 0, height: 0 } },
  firstFoot: {
    top: 16838,
    job: { x: 0, y: 0, above: 0, clear: 0, letter: true },
    bars: { x: 0, y: 0, height: 0, module: 0, digits: 0 },
    qr: { x: 0, y: 0, size: 0 },
  },
  tab: 720,
};

const emptyStructure: Theme["structure"] = {
  headings: ["heading-1"],
  paragraph: "paragraph",
  items: ["item-1"],
  bullets: ["bullet-1"],
  loneUnnumbered: false,
  preamble: "none",
};

const plainStyle: Style = {
  id: "",
  name: "",
  kind: "paragraph",
  size: 10,
  bold: false,
  italic: false,
  line: { rule: "single", height: 240 },
  before: 0,
  after: 0,
  start: 0,
  end: 0,
  first: 0,
  tabs: [],
  align: "start",
  keepNext: false,
  keepLines: false,
  ruleBelow: { thickness: 0, space: 0 },
  superscript: false,
  color: "#000000",
};

/** Puts what is said over the defaults, record by record. */
function fill(under: YamlRecord, over: YamlRecord): YamlRecord {
  const filled: Record<string, YamlValue> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const beneath = filled[key];
    filled[key] = isRecord(value) && isRecord(beneath) ? fill(beneath, value) : value;
  }
  return filled;
}

/** Every style with all of its based-on chain folded in. A chain that closes on itself, or leads nowhere, ends there and is reported. */
function foldStyles(raw: YamlRecord, origins: Origins, report: Report): Readonly<Record<string, Style>> {
  const folded: Record<string, Style> = Object.create(null);
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
    let style = at === undefined ? plainStyle : (folded[at] ?? plainStyle);
    for (const name of chain.reverse()) {
      style = foldOne(name, recordOf(raw[name]), style);
      folded[name] = style;
    }
  }
  return folded;
}

function foldOne(id: string, own: YamlRecord, base: Style): Style {
  const { basedOn: _basedOn, next: _next, ...inherited } = base;
  const style = fill({ ...inherited, name: id } as unknown as YamlRecord, own) as unknown as Style;
  return { ...style, id };
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
  for (const [role, value] of Object.entries(raw)) {
    const { style = "", ...said } = recordOf(value);
    if (style === "") reportStyleless(role, origins, report);
    else if (styles[String(style)]) roles[role] = { style: String(style), ...usualLook, ...(said as Partial<RoleLook>) };
    else reportStyle(String(style), ["roles", role, "style"], styles, origins, report);
  }
  return roles;
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
