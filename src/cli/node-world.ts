import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { type FileRead, folderOf, join, type World } from "../world.ts";
import { nodePacking } from "./node-packing.ts";
import { bundled, packageRoot, packedTemplates } from "./package-root.ts";

/** Bytes that any file read may have: far more than a document or a picture in one needs. */
const largest = 20_000_000;

/** Files of the font faces by their key (fonts/fonts.ts), in the packages that carry them. */
const fontFiles: Readonly<Record<string, string>> = {
  serif: "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf",
  "serif-italic": "@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "serif-bold": "@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf",
  "serif-bold-italic": "@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf",
  arabic: "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
  "arabic-bold": "@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf",
  chinese: "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "chinese-bold": "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  devanagari: "@expo-google-fonts/noto-serif-devanagari/400Regular/NotoSerifDevanagari_400Regular.ttf",
  "devanagari-bold": "@expo-google-fonts/noto-serif-devanagari/700Bold/NotoSerifDevanagari_700Bold.ttf",
};

/** The world of the machine: its files, the fonts that npm installed beside the program, and its clock unless SOURCE_DATE_EPOCH is set. */
export function nodeWorld(environment: Readonly<Record<string, string | undefined>> = process.env): World {
  const sourceDate = () => sourceDay(environment.SOURCE_DATE_EPOCH);
  const shipped = new Map<string, Shipped>();
  const fonts = new Map<string, Uint8Array | undefined>();
  const find = (key: string) => {
    if (!fonts.has(key)) fonts.set(key, readFont(key));
    return fonts.get(key);
  };
  const font = (key: string) => {
    const bytes = find(key);
    if (!bytes) throw new Error(`the font ${key} is not installed`);
    return bytes;
  };
  const hasFont = (key: string) => find(key) !== undefined;
  const read = (path: string) => readFrom(path, shipped);
  return {
    read,
    list,
    real,
    font,
    hasFont,
    harfbuzz,
    packing: nodePacking,
    templates,
    sourceDate,
    today: () => sourceDate() ?? dayOf(Date.now()),
  };
}

/** The package's folder of templates. */
const templates = `${packageRoot}/templates`;

/** A file of our own that was read, and when it had last been changed. */
interface Shipped {
  readonly changed: number;
  readonly read: FileRead;
}

function readFrom(path: string, shipped: Map<string, Shipped>): FileRead {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return { ok: false, reason: "missing" };
    if (stats.isDirectory()) return { ok: false, reason: mayBeListed(path) ? "folder" : "denied" };
    if (!stats.isFile()) return { ok: false, reason: "stream" };
    if (stats.size > largest) return { ok: false, reason: "too-large" };
    if (path.startsWith(`${templates}/`)) return readShipped(path, stats.mtimeMs, shipped);
    const bytes = readFileSync(path);
    return bytes.length > largest ? { ok: false, reason: "too-large" } : { ok: true, bytes };
  } catch (error) {
    return { ok: false, reason: isDenied(error) ? "denied" : "missing" };
  }
}

function mayBeListed(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** One of our own files: read once, and with what the build made of it, as long as it has not changed since. */
function readShipped(path: string, changed: number, shipped: Map<string, Shipped>): FileRead {
  const known = shipped.get(path);
  if (known?.changed === changed) return known.read;
  const packed = packedTwin(path, changed);
  const read = { ok: true, bytes: readFileSync(path), ...(packed && { packed }) } as const;
  shipped.set(path, { changed, read });
  return read;
}

function packedTwin(path: string, changed: number): Uint8Array | undefined {
  if (!bundled || !/\.(?:yaml|hbs)$/.test(path)) return undefined;
  const twin = packedTemplates + path.slice(templates.length);
  const stats = statSync(twin, { throwIfNoEntry: false });
  return stats && stats.mtimeMs >= changed ? readFileSync(twin) : undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function isDenied(error: unknown): boolean {
  const code = codeOf(error);
  return code !== "ENOENT" && code !== "ENOTDIR" && code !== "ENAMETOOLONG" && code !== "ERR_INVALID_ARG_VALUE";
}

function list(folder: string): readonly string[] {
  try {
    return isThere(folder) ? readdirSync(folder).sort() : [];
  } catch {
    return [];
  }
}

function real(path: string): string {
  try {
    if (isThere(path)) return realpathSync.native(path).replaceAll("\\", "/");
  } catch {
    // As of a path that is not there.
  }
  const folder = folderOf(path);
  return folder === path || path === "." ? path : join(real(folder), path.slice(path.lastIndexOf("/") + 1));
}

/** Whether there is anything: most that is looked for is not, and an error that says so takes longer than all else here. */
function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A file of a package that is not installed is none. */
function readFont(key: string): Uint8Array | undefined {
  const file = fontFiles[key];
  if (file === undefined) throw new Error(`no font ${key}`);
  try {
    return readFileSync(ofPackage(file));
  } catch (error) {
    if (codeOf(error) === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

function harfbuzz(): Uint8Array {
  return readFileSync(ofPackage("harfbuzzjs/dist/harfbuzz.wasm"));
}

/** Where npm installed a file of a package. */
function ofPackage(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}

/** The day of a SOURCE_DATE_EPOCH, seconds since 1970 (reproducible-builds.org); what is no such number, or beyond the year 9999, counts as not set. */
function sourceDay(epoch: string | undefined): string | undefined {
  const seconds = /^\d{1,12}$/.test(epoch ?? "") ? Number(epoch) : Number.POSITIVE_INFINITY;
  return seconds < 253_402_300_800 ? dayOf(seconds * 1000) : undefined;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
