/**
 * What a value of a theme file may be. One such description is the only place that says a key's type (`Said`), what is checked of it
 * (`validate`), and as `usual` what holds where no layer of the theme says it (`usual`).
 */
export type Schema =
  /** `whole`: without a fraction. */
  | { readonly kind: "number"; readonly least: number; readonly most: number; readonly whole?: true; readonly usual?: number }
  | { readonly kind: "text"; readonly usual?: string }
  /** The name of a role that the theme gives a look to. */
  | { readonly kind: "role"; readonly usual?: string }
  /** A word that HTML and style sheets take as a class without signs around it. */
  | { readonly kind: "class"; readonly usual?: string }
  | { readonly kind: "boolean"; readonly usual?: boolean }
  | { readonly kind: "color"; readonly usual?: string }
  /** Rules of a style sheet that fetch nothing. */
  | { readonly kind: "css"; readonly usual?: string }
  | { readonly kind: "choice"; readonly of: readonly string[]; readonly usual?: string }
  /** One of a few words, or one for each of several years. */
  | { readonly kind: "by-year"; readonly of: readonly string[]; readonly usual?: string }
  | { readonly kind: "list"; readonly of: Schema; readonly usual?: readonly (string | number)[] }
  /** Any keys with values of one kind; none where nothing is said. */
  | { readonly kind: "map"; readonly of: Schema; readonly years?: boolean }
  /** Keys of their own, of which some have to be said. */
  | { readonly kind: "record"; readonly fields: Fields; readonly required: readonly string[] }
  /** Keys of their own that always hold: what of them is not said is as usual. */
  | { readonly kind: "group"; readonly fields: Fields };

/** The keys of a record with what each may be. */
export type Fields = Readonly<Record<string, Schema>>;

/** A length of paper or type in twips, which may lead to either side. */
export const length = { kind: "number", least: -40_000, most: 40_000 } as const;

/** A length in twips, or a thickness in eighths of a point, that leads to one side only. */
export const distance = { kind: "number", least: 0, most: 40_000 } as const;

/** A `distance` that is none where nothing is said. */
export const noDistance = { ...distance, usual: 0 } as const;

/** The values of fields, with what is usual filled in: only what has no usual value may be missing. */
export type Said<F> = Values<F, never>;

/** Keys that are always there: those with a usual value, whole groups and maps, and what a record asks for. */
type Sure<F, Required> = {
  [K in keyof F]: K extends Required
    ? K
    : F[K] extends { readonly usual: unknown } | { readonly kind: "group" | "map" }
      ? K
      : never;
}[keyof F];

type Values<F, Required> = { readonly [K in Sure<F, Required>]: ValueOf<F[K]> } & {
  readonly [K in Exclude<keyof F, Sure<F, Required>>]?: ValueOf<F[K]>;
};

type ValueOf<S> = S extends { readonly kind: "number" }
  ? number
  : S extends { readonly kind: "text" | "role" | "class" | "color" | "css" }
    ? string
    : S extends { readonly kind: "boolean" }
      ? boolean
      : S extends { readonly kind: "choice"; readonly of: readonly (infer Word)[] }
        ? Word
        : S extends { readonly kind: "by-year"; readonly of: readonly (infer Word)[] }
          ? Word | { readonly [year: string]: Word }
          : S extends { readonly kind: "list"; readonly of: infer One }
            ? readonly ValueOf<One>[]
            : S extends { readonly kind: "map"; readonly of: infer One }
              ? { readonly [name: string]: ValueOf<One> }
              : S extends { readonly kind: "record"; readonly fields: infer F; readonly required: readonly (infer R)[] }
                ? Values<F, R>
                : S extends { readonly kind: "group"; readonly fields: infer F }
                  ? Said<F>
                  : never;
