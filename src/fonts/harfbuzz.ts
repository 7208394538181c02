/**
 * HarfBuzz, which finds the glyphs of scripts whose letters change with those beside them: its functions as they are named in C (hb.h), of the
 * WebAssembly that the package harfbuzzjs publishes. That package's own JavaScript waits for itself while it is loaded, which a script in one
 * file cannot; these calls are all that is needed.
 */
interface Functions {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(at: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_reset(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, start: number, count: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_script(buffer: number, script: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** A glyph as HarfBuzz gives it, in the order in which it is drawn from left to right. Lengths are units of the font. */
export interface DrawnGlyph {
  readonly glyph: number;
  /** The UTF-16 unit, from the start of what was shaped, at which the characters begin that it shows. */
  readonly cluster: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

/** What is shaped: a part of a text, in one script and direction. What stands around it decides how its outer letters join. */
export interface Shaped {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly reversed: boolean;
  /** ISO 15924. */
  readonly script: string;
  /** BCP 47. */
  readonly language: string;
}

/** Shapes texts in one font. */
export type ShapeWith = (shaped: Shaped) => readonly DrawnGlyph[];

/** hb.h: HB_MEMORY_MODE_READONLY, HB_DIRECTION_LTR and HB_DIRECTION_RTL. */
const readOnly = 1;
const directions = { ltr: 4, rtl: 5 } as const;

/** HB_BUFFER_CLUSTER_LEVEL_CHARACTERS: a mark is told from the letter that it stands on. */
const characters = 2;

/** hb_glyph_info_t and hb_glyph_position_t have five fields of 32 bits each. */
const fields = 5;

const pageSize = 0x10000;

const hostName: string = "WebAssembly";

/** HarfBuzz as a program runs it: one for all fonts that are opened with it. */
export class HarfBuzz {
  readonly #functions: Functions;
  readonly #buffer: number;
  readonly #noKerning: number;
  readonly #languages = new Map<string, number>();

  /** `program` is harfbuzz.wasm. */
  constructor(program: Uint8Array) {
    const grow = (size: number) => {
      const { memory } = this.#functions;
      memory.grow(Math.ceil((size - memory.buffer.byteLength) / pageSize));
      return 1;
    };
    const stop = () => {
      throw new Error("HarfBuzz stopped");
    };
    const env = {
      emscripten_resize_heap: grow,
      _abort_js: stop,
      _setitimer_js: stop,
      _emscripten_runtime_keepalive_clear: stop,
    };
    const imports = { env, wasi_snapshot_preview1: { proc_exit: stop } };
    const host: WebAssemblyHost = Reflect.get(globalThis, hostName);
    this.#functions = new host.Instance(new host.Module(program), imports).exports;
    this.#functions.__wasm_call_ctors();
    this.#buffer = this.#functions.hb_buffer_create();
    this.#noKerning = this.#enter(featureOff("kern"));
  }

  /** Opens a font. Its bytes are copied, and stay as long as this does. */
  open(bytes: Uint8Array): ShapeWith {
    const functions = this.#functions;
    const blob = functions.hb_blob_create(this.#enter(bytes), bytes.length, readOnly, 0, 0);
    const font = functions.hb_font_create(functions.hb_face_create(blob, 0));
    return (shaped) => this.#shape(font, shaped);
  }

  /** No kerning: Word sets none unless it is told to. */
  #shape(font: number, { before, text, after, reversed, script, language }: Shaped): readonly DrawnGlyph[] {
    const functions = this.#functions;
    const buffer = this.#buffer;
    const whole = before + text + after;
    const at = this.#enter(utf16(whole));
    functions.hb_buffer_reset(buffer);
    functions.hb_buffer_add_utf16(buffer, at, whole.length, before.length, text.length);
    functions.hb_buffer_set_cluster_level(buffer, characters);
    functions.hb_buffer_set_direction(buffer, reversed ? directions.rtl : directions.ltr);
    functions.hb_buffer_set_script(buffer, tag(script));
    functions.hb_buffer_set_language(buffer, this.#languageOf(language));
    functions.hb_shape(font, buffer, this.#noKerning, 1);
    functions.free(at);
    return this.#read(before.length);
  }

  #read(start: number): readonly DrawnGlyph[] {
    const functions = this.#functions;
    const count = functions.hb_buffer_get_length(this.#buffer);
    const infos = functions.hb_buffer_get_glyph_infos(this.#buffer, 0);
    const positions = functions.hb_buffer_get_glyph_positions(this.#buffer, 0);
    const { buffer } = functions.memory;
    const info = new Uint32Array(buffer, infos, count * fields);
    const position = new Int32Array(buffer, positions, count * fields);
    return Array.from({ length: count }, (_, index) => {
      const of = index * fields;
      const [advance = 0, , x = 0, y = 0] = position.subarray(of, of + fields);
      return { glyph: info[of] ?? 0, cluster: (info[of + 2] ?? 0) - start, advance, x, y };
    });
  }

  #languageOf(name: string): number {
    const known = this.#languages.get(name);
    if (known !== undefined) return known;
    const bytes = new TextEncoder().encode(name);
    const language = this.#functions.hb_language_from_string(this.#enter(bytes), bytes.length);
    this.#languages.set(name, language);
    return language;
  }

  /** Puts bytes where HarfBuzz can read them. */
  #enter(bytes: Uint8Array): number {
    const at = this.#functions.malloc(Math.max(bytes.length, 1));
    new Uint8Array(this.#functions.memory.buffer).set(bytes, at);
    return at;
  }
}

/** A tag of OpenType as a number. */
function tag(name: string): number {
  return [0, 1, 2, 3].reduce((sum, at) => (sum << 8) | name.charCodeAt(at), 0);
}

/** hb_feature_t: a feature that is off from the start of the text to its end. */
function featureOff(name: string): Uint8Array {
  const fields = new Uint32Array([tag(name), 0, 0, 0xffffffff]);
  return new Uint8Array(fields.buffer);
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return new Uint8Array(units.buffer);
}

/** What every machine runs WebAssembly with, as far as it is used; the types of Node leave it to those of browsers. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: Readonly<Record<string, object>>) => { readonly exports: Functions };
}
