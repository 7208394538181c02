import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { remember } from "../diagnostics/remember.ts";
import { readIfThere } from "../read.ts";
import { type Source, type Span, slice } from "../source.ts";
import { join, type World, withinFolders } from "../world.ts";
import { readYaml, type YamlDocument, type YamlRecord, type YamlValue } from "../yaml.ts";
import { buildTheme } from "./build.ts";
import { themeSchema } from "./schema.ts";
import type { Theme } from "./theme.ts";
import { isRecord, validate } from "./validate.ts";

/** A theme file as read: what of it is valid, and the place of every part. */
interface ThemeLayer {
  readonly path: string;
  readonly data: YamlRecord;
  readonly document: YamlDocument;
}

/** Where themes are looked for, and whom to tell. */
interface Search {
  readonly folders: readonly string[];
  readonly world: World;
  readonly report: Report;
}

/** The theme that every other stands on, so that a theme file never has to be complete. */
const foundation = "geneva";

/**
 * Loads a theme from its layers, the most general first: each is a `theme.yaml`; what it `extends` is `themes/<name>.yaml` in the first
 * of `folders` that has it, or else in the program's own. Records are joined key by key, lists and plain values replaced; then every
 * style takes what it does not say from the style it is based on. Under all lies the program's own `geneva`.
 */
export function loadTheme(layers: readonly Source[], folders: readonly string[], world: World, report: Report): Theme {
  const searched = folders.includes(world.templates) ? folders : [...folders, world.templates];
  const search: Search = { folders: searched, world: withinFolders(world, folders), report };
  const named: ThemeLayer[] = [];
  for (const source of layers) {
    const layer = readLayer([source], report);
    if (layer) named.push(...baseLayers(layer, [], search), layer);
  }
  const ground = join(world.templates, `themes/${foundation}.yaml`);
  const read = named.some(({ path }) => path === ground) ? named : [...ownLayers(ground, world, report), ...named];
  return joinLayers(read, report);
}

function ownLayers(path: string, world: World, report: Report): ThemeLayer[] {
  const source = readIfThere(path, world, report);
  const layer = source && readLayer([source], report);
  return layer ? [layer] : [];
}

/** The layers under one, the most general first. A loop ends where it closes, and is reported. */
function baseLayers(layer: ThemeLayer, above: readonly string[], search: Search): ThemeLayer[] {
  const name = layer.data.extends;
  if (typeof name !== "string") return [];
  const at = layer.document.at("extends");
  if (above.includes(name)) {
    search.report(
      diagnostic("theme-loop", `The theme “${name}” extends itself: ${[...above, name].join(" → ")}.`, { span: at }),
    );
    return [];
  }
  const source = findTheme(name, search);
  if (!source) {
    reportUnknown(name, at, search);
    return [];
  }
  const base = readLayer([source], search.report);
  return base ? [...baseLayers(base, [...above, name], search), base] : [];
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

const readLayer = remember(([source]: readonly [Source], report): ThemeLayer | undefined => {
  const document = readYaml(slice(source), report);
  if (!document || document.data === null) return undefined;
  const data = validate(document.data, themeSchema, [], document, report);
  return isRecord(data) ? { path: source.path, data, document } : undefined;
});

const joinLayers = remember((layers: readonly ThemeLayer[], report) => {
  const data = layers.reduce<YamlRecord>((under, layer) => merge(under, layer.data), {});
  return buildTheme(data, layers, report);
});

function merge(under: YamlRecord, over: YamlRecord): YamlRecord {
  const merged: Record<string, YamlValue> = Object.assign(Object.create(null), under);
  for (const [key, value] of Object.entries(over)) {
    const beneath = merged[key];
    merged[key] = isRecord(value) && isRecord(beneath) ? merge(beneath, value) : value;
  }
  return merged;
}
