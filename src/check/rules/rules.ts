import { acronymPossessive, organAbbreviated, theAcronym, unSpelled, usUk } from "./abbreviated.ts";
import { abbreviationEarly, abbreviationPlace, abbreviationTwice, abbreviationUnused } from "./abbreviations.ts";
import { compoundHyphen } from "./compound-hyphen.ts";
import { compoundClosed, emailWebsite, holderWords, lyHyphen, nonHyphen, prefixClosed, rightsBased } from "./compounds.ts";
import { contraction } from "./contraction.ts";
import { cooperation } from "./cooperation.ts";
import { doubleSpace } from "./double-space.ts";
import { firstPersonRule } from "./first-person.ts";
import { judgmentVariant } from "./judgment-variant.ts";
import { latinRoman } from "./latin-roman.ts";
import { perCent } from "./per-cent.ts";
import { presentReport } from "./present-report.ts";
import {
  apostrophe,
  colonAfter,
  dashHyphen,
  dashMixed,
  ellipsis,
  exclamation,
  heShe,
  itemAnd,
  parenthesesNested,
  serialComma,
  spaceStray,
} from "./punctuation.ts";
import { quotationColon, quotationMarks, quotationStop } from "./quotation-marks.ts";
import type { EditorialRule } from "./rule.ts";
import {
  defenceLicence,
  doubleL,
  fulfil,
  programme,
  spellingIze,
  spellingOther,
  spellingOur,
  spellingRe,
  spellingYse,
} from "./spelling.ts";
import { ms, personTitle, titleStop } from "./titles-of-persons.ts";
import {
  ampersand,
  andOr,
  chairRapporteur,
  genderNeutral,
  globalSouth,
  latinShort,
  personFirst,
  southSouth,
  towards,
  whilst,
  wordy,
} from "./words.ts";

/** Every editorial rule, in the order of the numbers; of two that find the same, the first one speaks. */
export const editorialRules: readonly EditorialRule[] = [
  spellingIze,
  spellingYse,
  spellingOur,
  spellingRe,
  programme,
  fulfil,
  doubleL,
  defenceLicence,
  spellingOther,
  judgmentVariant,
  cooperation,
  perCent,
  emailWebsite,
  prefixClosed,
  compoundClosed,
  nonHyphen,
  holderWords,
  rightsBased,
  lyHyphen,
  whilst,
  towards,
  presentReport,
  firstPersonRule,
  contraction,
  andOr,
  ampersand,
  latinShort,
  personFirst,
  genderNeutral,
  chairRapporteur,
  globalSouth,
  southSouth,
  latinRoman,
  wordy,
  unSpelled,
  organAbbreviated,
  abbreviationEarly,
  abbreviationTwice,
  abbreviationUnused,
  abbreviationPlace,
  theAcronym,
  acronymPossessive,
  titleStop,
  personTitle,
  ms,
  usUk,
  serialComma,
  quotationMarks,
  quotationStop,
  quotationColon,
  apostrophe,
  dashHyphen,
  dashMixed,
  ellipsis,
  doubleSpace,
  spaceStray,
  exclamation,
  parenthesesNested,
  itemAnd,
  heShe,
  compoundHyphen,
  colonAfter,
];
