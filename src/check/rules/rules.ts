import { doubleSpace } from "./double-space.ts";
import { judgmentVariant } from "./judgment-variant.ts";
import { latinRoman } from "./latin-roman.ts";
import { perCent } from "./per-cent.ts";
import { presentReport } from "./present-report.ts";
import type { EditorialRule } from "./rule.ts";
import { spellingIze } from "./spelling.ts";
import { towards } from "./towards.ts";

/** Every editorial rule, in the order of the numbers; of two that find the same, the first one speaks. */
export const editorialRules: readonly EditorialRule[] = [
  spellingIze,
  judgmentVariant,
  perCent,
  towards,
  presentReport,
  latinRoman,
  doubleSpace,
];
