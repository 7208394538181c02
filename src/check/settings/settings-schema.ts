import { houses } from "../../theme/house.ts";
import { levels, type settingNames } from "./settings.ts";

/** A text or a number, which is one to who writes YAML. */
const text = { anyOf: [{ type: "string", pattern: "\\S" }, { type: "number" }] };

const texts = { anyOf: [{ type: "array", items: text }, { type: "null" }] };

/** What each setting may be; the compiler sees to it that none is left out. */
function valuesOf(rules: Readonly<Record<string, string>>): Readonly<Record<(typeof settingNames)[number], object>> {
  const level = { enum: levels };
  const rule = (summary: string) => ({ description: summary, ...level });
  return {
    house: { description: "The house whose usage is followed.", enum: houses },
    rules: {
      description: "What each rule is: off, or told as a suggestion or a warning.",
      type: ["object", "null"],
      properties: Object.fromEntries(Object.entries(rules).map(([id, summary]) => [id, rule(summary)])),
      additionalProperties: false,
    },
    names: { description: "Names that may hold what a rule forbids.", ...texts },
    words: {
      type: ["object", "null"],
      properties: {
        allow: { description: "Words that no rule on spelling or words finds.", ...texts },
        instead: {
          description: "Words that are not to be used, each with what is written instead.",
          type: ["object", "null"],
          additionalProperties: text,
        },
      },
      additionalProperties: false,
    },
  };
}

/** What masthead.yaml may hold, as JSON Schema, draft 7. `rules` are those that can be set, each in a few words. */
export function settingsSchema(rules: Readonly<Record<string, string>>): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Masthead",
    type: ["object", "null"],
    properties: {
      check: {
        description: "What the editorial check says of the documents beside this file and below it.",
        type: ["object", "null"],
        properties: valuesOf(rules),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
