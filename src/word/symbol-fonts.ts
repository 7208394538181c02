/** Signs of the font Symbol that are no letters of the keyboard, by their places in the font (Unicode's own table of Adobe's encoding). */
const symbol: Readonly<Record<number, string>> = {
  34: "∀",
  36: "∃",
  39: "∋",
  42: "∗",
  45: "−",
  64: "≅",
  92: "∴",
  94: "⊥",
  96: "‾",
  161: "ϒ",
  162: "′",
  163: "≤",
  164: "⁄",
  165: "∞",
  166: "ƒ",
  167: "♣",
  168: "♦",
  169: "♥",
  170: "♠",
  171: "↔",
  172: "←",
  173: "↑",
  174: "→",
  175: "↓",
  176: "°",
  177: "±",
  178: "″",
  179: "≥",
  180: "×",
  181: "∝",
  182: "∂",
  183: "•",
  184: "÷",
  185: "≠",
  186: "≡",
  187: "≈",
  188: "…",
  191: "↵",
  192: "ℵ",
  193: "ℑ",
  194: "ℜ",
  195: "℘",
  196: "⊗",
  197: "⊕",
  198: "∅",
  199: "∩",
  200: "∪",
  201: "⊃",
  202: "⊇",
  203: "⊄",
  204: "⊂",
  205: "⊆",
  206: "∈",
  207: "∉",
  208: "∠",
  209: "∇",
  210: "®",
  211: "©",
  212: "™",
  213: "∏",
  214: "√",
  215: "⋅",
  216: "¬",
  217: "∧",
  218: "∨",
  219: "⇔",
  220: "⇐",
  221: "⇑",
  222: "⇒",
  223: "⇓",
  224: "◊",
  229: "∑",
  242: "∫",
};

/** Greek letters of the font Symbol, from A and a on. */
const capitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const smalls = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/** Signs of the font Wingdings that texts use, by their places in the font. */
const wingdings: Readonly<Record<number, string>> = {
  33: "✏",
  40: "☎",
  42: "✉",
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  117: "◆",
  118: "❖",
  158: "·",
  159: "•",
  167: "▪",
  168: "◻",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  231: "⬅",
  232: "➔",
  239: "⇦",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

/**
 * A character of a font of symbols as what it shows: such fonts have their signs in places of other characters, or in the private area
 * (U+F020 to U+F0FF). One that is not known stays what it is.
 */
export function shownSymbol(character: string, font: string): string {
  const code = character.charCodeAt(0);
  const place = code >= 0xf000 ? code - 0xf000 : code;
  const name = font.toLowerCase();
  if (name === "symbol") return symbol[place] ?? letterOf(place) ?? plainOf(place, character);
  return name === "wingdings" ? (wingdings[place] ?? character) : character;
}

function letterOf(place: number): string | undefined {
  if (place >= 65 && place <= 90) return capitals[place - 65];
  return place >= 97 && place <= 122 ? smalls[place - 97] : undefined;
}

/** Figures and common signs stand in Symbol where they stand everywhere. */
function plainOf(place: number, character: string): string {
  return place >= 32 && place < 127 ? String.fromCharCode(place) : character;
}
