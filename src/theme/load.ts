import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { remembered } from "../memory.ts";
import { readIfThere } from "../read.ts";
import type { Source, Span } from "../source.ts";
import { join, type World, withinFolders } from "../world.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../yaml.ts";
import { readYamlFile } from "../yaml-file.ts";
import { buildTheme } from "./build.ts";
import { checkNumbering } from "./check-numbering.ts";
import { unpackTheme } from "./packed-theme.ts";
import { type Theme, themeSchema } from "./theme.ts";
import { isRecord, validate } from "./validate.ts";

/** A theme file as read: what of it is valid, and the place of every part. */
interface ThemeLayer {
  readonly path: string;
  readonly source: Source;
  readonly data: YamlRecord;
  readonly document: YamlDocument;
}

/** Where themes are looked for, and whom to tell. */
interface Search {
  readonly folders: readonly string[];
  readonly world: World;
  readonly report: Report;
}

/** A theme that a document names itself, in place of the one that its type extends. */
export interface ChosenTheme {
  readonly name: string;
  readonly span: Span;
  /** Whether it was chosen for a document of this type; what was lent to one that it does not suit is passed over without a word. */
  readonly isOwn: boolean;
}

/** What a document says of its theme besides the layers of its type. */
interface AskedOfTheme {
  readonly chosen?: ChosenTheme | undefined;
  /** The fields of front matter that a pattern of numbers may name; any, where they are not known. */
  readonly fields?: ReadonlySet<string>;
}

/** The theme that every other stands on, so that a theme file never has to be complete. */
const foundation = "geneva";

/**
 * Loads a theme from its layers, the most general first: each is a `theme.yaml`; what it `extends` is `themes/<name>.yaml` in the first
 * of `folders` that has it, or else in the program's own. A theme that is `chosen` takes the place of all that they extend, and they are
 * laid over it. Records are joined key by key, lists and plain values replaced; then every style takes what it does not say from the style
 * it is based on. Under all lies the program's own `geneva`.
 */
export function loadTheme(
  layers: readonly Source[],
  folders: readonly string[],
  world: World,
  report: Report,
  { chosen, fields }: AskedOfTheme = {},
): Theme {
  const search = searchIn(folders, world, report);
  const ready = chosen ? undefined : shippedTheme(layers, search);
  if (ready && isSound(ready, fields)) return ready;
  const read = layersUnder(layers, chosen, search);
  const theme = remembered(world, joinLayers, read, report);
  checkNumbering(theme, read, fields, report);
  return theme;
}

/** The files of a theme with those that they stand on, as `loadTheme` joins them. */
export function themeFiles(layers: readonly Source[], folders: readonly string[], world: World, report: Report): Source[] {
  return layersUnder(layers, undefined, searchIn(folders, world, report)).map(({ source }) => source);
}

function searchIn(folders: readonly string[], world: World, report: Report): Search {
  const searched = folders.includes(world.templates) ? folders : [...folders, world.templates];
  return { folders: searched, world: withinFolders(world, folders), report };
}

/** The theme that the build has made of the program's own files, where a document's are these, all as they were. */
function shippedTheme(layers: readonly Source[], search: Search): Theme | undefined {
  const [file, ...others] = layers;
  if (!file?.shipped?.packed || others.length > 0) return undefined;
  const made = remembered(search.world, unpackTheme, [file], search.report);
  const beneath = made?.of.filter((name) => name !== file.shipped?.name) ?? [];
  const isSame = (name: string) => {
    const { shipped } = findTheme(name.slice("themes/".length, -".yaml".length), search) ?? {};
    return shipped?.packed !== undefined && shipped.name === name;
  };
  return beneath.every(isSame) ? made?.theme : undefined;
}

/** Whether the patterns of a theme's numbers fit the fields of a type, which may be a user's. */
function isSound(theme: Theme, fields: ReadonlySet<string> | undefined): boolean {
  let sound = true;
  checkNumbering(theme, [], fields, () => {
    sound = false;
  });
  return sound;
}

function layersUnder(layers: readonly Source[], chosen: ChosenTheme | undefined, search: Search): readonly ThemeLayer[] {
  const ground = groundLayers(search);
  const own = layers.flatMap((source) => layerIn(source, search) ?? []);
  const extended = own.map((layer) => baseLayers(layer, [], search));
  const base = chosen && chosenLayers(chosen, extended.flat(), ground, search);
  const named = base ? [...base, ...own] : own.flatMap((layer, index) => [...(extended[index] ?? []), layer]);
  const isGrounded = named.some(({ path }) => path === ground[0]?.path);
  return isGrounded ? named : [...ground, ...named];
}

/** The layers of a chosen theme; none where there is no such theme, or where it lacks roles that documents of the type have. */
function chosenLayers(
  { name, span, isOwn }: ChosenTheme,
  usual: readonly ThemeLayer[],
  ground: readonly ThemeLayer[],
  search: Search,
): readonly ThemeLayer[] | undefined {
  const layers = layersOf(name, () => span, [], search);
  if (layers.length === 0) return undefined;
  const known = new Set([...ground, ...layers].flatMap(rolesIn));
  const lacking = [...new Set(usual.flatMap(rolesIn))].filter((role) => !known.has(role));
  if (lacking.length === 0) return layers;
  const shown = lacking.slice(0, 3).map((role) => `“${role}”`);
  const more = lacking.length > shown.length ? ` and ${lacking.length - shown.length} more` : "";
  const message = `The theme “${name}” has no look for ${shown.join(", ")}${more}, which documents of this type have.`;
  if (isOwn) search.report(diagnostic("theme-unfit", message, { span }));
  return undefined;
}

function groundLayers(search: Search): readonly ThemeLayer[] {
  const { world, report } = search;
  const source = readIfThere(join(world.templates, `themes/${foundation}.yaml`), world, report);
  const layer = source && layerIn(source, search);
  return layer ? [layer] : [];
}

/** The layers under one, the most general first. */
function baseLayers({ data, document }: ThemeLayer, above: readonly string[], search: Search): ThemeLayer[] {
  return typeof data.extends === "string" ? layersOf(data.extends, () => document.at("extends"), above, search) : [];
}

/** The layers of a theme that is named at a place, which is looked for only to tell it, the most general first. A loop ends where it closes, and is reported. */
function layersOf(name: string, at: () => Span, above: readonly string[], search: Search): ThemeLayer[] {
  if (above.includes(name)) {
    const chain = [...above, name].join(" → ");
    search.report(diagnostic("theme-loop", `The theme “${name}” extends itself: ${chain}.`, { span: at() }));
    return [];
  }
  const source = findTheme(name, search);
  if (!source) {
    reportUnknown(name, at(), search);
    return [];
  }
  const base = layerIn(source, search);
  return base ? [...baseLayers(base, [...above, name], search), base] : [];
}

function rolesIn({ data }: ThemeLayer): readonly string[] {
  return isRecord(data.roles) ? Object.keys(data.roles) : [];
}

function findTheme(name: string, search: Search): Source | undefined {
  if (!/^[\w-]+$/.test(name)) return undefined;
  for (const folder of search.folders) {
    const source = readIfThere(join(folder, `themes/${name}.yaml`), search.world, search.report);
    if (source) return source;
  }
  return undefined;
}

function reportUnknown(name: string, span: Span, { folders, world, report }: Search): void {
  const files = folders.flatMap((folder) => world.list(join(folder, "themes")));
  const known = [...new Set(files.filter((file) => file.endsWith(".yaml")).map((file) => file.slice(0, -5)))].sort();
  const meant = nearest(name, known);
  const help = meant
    ? `Write “${meant}”.`
    : `Use one of ${known.join(", ")}, or add themes/${name}.yaml to your templates folder.`;
  report(diagnostic("theme-unknown", `There is no theme “${name}”.`, { span, help }));
}

/** What a theme file says, read once. */
function layerIn(source: Source, { world, report }: Search): ThemeLayer | undefined {
  return remembered(world, readLayer, [source], report);
}

function readLayer([source]: readonly [Source], report: Report): ThemeLayer | undefined {
  const document = readYamlFile(source, report);
  if (!document || document.data === null) return undefined;
  const data = validate(document.data, themeSchema, [], document, report);
  return isRecord(data) ? { path: source.path, source, data, document } : undefined;
}

function joinLayers(layers: readonly ThemeLayer[], report: Report): Theme {
  const data = layers.reduce<YamlRecord>((under, layer) => merge(under, layer.data), {});
  return buildTheme(data, layers, report);
}

/** Two records in one, key by key. The prototype goes last: what is made without one is kept as a table, which takes long to go through. */
function merge(under: YamlRecord, over: YamlRecord): YamlRecord {
  const merged: Record<string, YamlValue> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const beneath = merged[key];
    merged[key] = isRecord(value) && isRecord(beneath) ? merge(beneath, value) : value;
  }
  return Object.setPrototypeOf(merged, null);
}
