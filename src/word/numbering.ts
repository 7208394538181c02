import { childOf, childrenOf, isOn, numberOf, switchOf, valOf, type XmlElement } from "./xml.ts";

/** Numberings of a file, by the id that paragraphs name (`numId`). */
export type Numberings = ReadonlyMap<string, Numbering>;

/** A numbering: levels, and which others it counts on with. */
export interface Numbering {
  readonly id: string;
  /** The abstract numbering: numberings of one go on counting where the last of them stopped. */
  readonly list: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels that this numbering starts anew, and at what, when it is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** A level of a numbering. */
export interface NumberingLevel {
  readonly start: number;
  /** Word's name of the form: decimal, lowerLetter… */
  readonly format: string;
  /** As it is shown, `%1` for the number of the first level. */
  readonly text: string;
  /** The level (from 1) from which on one before it starts it anew; 0: none does. */
  readonly restartsAfter?: number;
  /** Whether numbers of all levels are shown in Arabic digits. */
  readonly isLegal: boolean;
  /** The style whose paragraphs are of this level. */
  readonly style?: string;
  /** Its paragraph properties, for the indents. */
  readonly properties?: XmlElement;
}

/** Levels that a numbering has at most. */
const mostLevels = 9;

/** Reads `word/numbering.xml`. A numbering that takes its levels from a style of lists takes them from the numbering that the style names. */
export function readNumbering(tree: XmlElement | undefined, listOfStyle: (style: string) => string | undefined): Numberings {
  const abstract = new Map(
    childrenOf(tree, "w:abstractNum").map((element) => [element.attributes["w:abstractNumId"] ?? "", element]),
  );
  const numbers = new Map(childrenOf(tree, "w:num").map((element) => [element.attributes["w:numId"] ?? "", element]));
  const listOf = (number: XmlElement | undefined, hops = 0): string => {
    const list = valOf(number, "w:abstractNumId") ?? "";
    const link = valOf(abstract.get(list), "w:numStyleLink");
    const linked = link === undefined || hops > 8 ? undefined : numbers.get(listOfStyle(link) ?? "");
    return linked ? listOf(linked, hops + 1) : list;
  };
  const levels = new Map([...abstract].map(([id, element]) => [id, levelsOf(childrenOf(element, "w:lvl"))]));
  return new Map(
    [...numbers].map(([id, element]) => {
      const list = listOf(element);
      const overrides = childrenOf(element, "w:lvlOverride");
      const own = levelsOf(overrides.flatMap((override) => childrenOf(override, "w:lvl")));
      const restarts = overrides.flatMap((override) => {
        const level = numberOf(override.attributes["w:ilvl"]);
        const start = numberOf(valOf(override, "w:startOverride"));
        return level === undefined || start === undefined ? [] : [[level, start] as const];
      });
      return [id, { id, list, levels: new Map([...(levels.get(list) ?? []), ...own]), restarts: new Map(restarts) }];
    }),
  );
}

function levelsOf(elements: readonly XmlElement[]): ReadonlyMap<number, NumberingLevel> {
  return new Map(
    elements.slice(0, mostLevels).map((element) => [numberOf(element.attributes["w:ilvl"]) ?? 0, levelOf(element)]),
  );
}

function levelOf(element: XmlElement): NumberingLevel {
  const restartsAfter = numberOf(valOf(element, "w:lvlRestart"));
  const style = valOf(element, "w:pStyle");
  const properties = childOf(element, "w:pPr");
  const isShown = isOn(childOf(element, "w:lvlText")?.attributes["w:null"] ?? "0") === false;
  return {
    start: numberOf(valOf(element, "w:start")) ?? 0,
    format: formatOf(childOf(element, "w:numFmt")),
    text: isShown ? (valOf(element, "w:lvlText") ?? "") : "",
    ...(restartsAfter !== undefined && { restartsAfter }),
    isLegal: switchOf(element, "w:isLgl") ?? false,
    ...(style !== undefined && { style }),
    ...(properties && { properties }),
  };
}

/** The form of a level; of those that a file makes itself, one with figures to a fixed width is known ("001, 002, 003, ..."). */
function formatOf(element: XmlElement | undefined): string {
  const { "w:val": name = "decimal", "w:format": custom = "" } = element?.attributes ?? {};
  if (name !== "custom") return name;
  const zeros = /^0+(?=1,)/.exec(custom)?.[0].length;
  return zeros === undefined ? "decimal" : `decimalZero${zeros + 1}`;
}

/** The level of a numbering whose paragraphs are those of a style. */
export function levelOfStyle(numbering: Numbering | undefined, style: string): number | undefined {
  return [...(numbering?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
}
