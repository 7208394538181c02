import { describe, expect, it } from "vitest";
import { fileName, parseSymbol, splitSymbols } from "../../src/document/symbol.ts";

const accepted = `A/HRC/38/40 · A/HRC/38/40/Add.1 · A/HRC/38/40/Add.1/Corr.1 · A/HRC/28/12* · A/HRC/38/L.11/Rev.1 · A/HRC/38/NGO/12 · A/HRC/38/CRP.2 ·
A/HRC/RES/35/3 · A/HRC/DEC/17/119 · A/HRC/PRST/9/2 · A/HRC/S-21/2 · A/HRC/WG.6/20/AGO/1 · A/71/280 · A/72/53/Add.1 · A/RES/60/251 ·
A/RES/ES-10/20 · A/C.3/72/L.1 · A/CONF.151/26/Rev.1 (Vol. I) · E/CN.4/2006/96 · E/CN.4/Sub.2/2004/43 · S/RES/1325 (2000) ·
ECE/TRANS/WP.29/2026/139 · E/ECE/TRANS/505/Rev.3/Add.170 · FCCC/PA/CMA/2021/10/Add.3 · A/80/6 (Sect. 24)/Corr.1 · CCPR/C/SR.2345`;

const rejected = [
  "A/HRC/38",
  "a/hrc/38/40",
  "A/HRC/38/40/",
  "A/HRC/38/40 Add.1",
  "A/HRC/38/40/Add. 1",
  "A/HRC/38/40Add.1",
  "A-HRC-38-40",
  "A/HRC/38/40/add.1",
  "A/HRC/38/40/Add1",
  "A/HRC/ 38/40",
  "",
  `A/${"71/".repeat(5000)}!`,
];

describe("symbols", () => {
  for (const symbol of accepted.split("·").map((text) => text.trim())) {
    it(`accepts ${symbol}`, () => expect(parseSymbol(symbol)).toBeDefined());
  }

  for (const symbol of rejected) {
    it(`rejects “${symbol.slice(0, 30)}”`, () => expect(parseSymbol(symbol)).toBeUndefined());
  }

  it("parts the organ from the rest", () => {
    expect(parseSymbol("A/HRC/28/12*")).toEqual({ organ: "A", rest: "/HRC/28/12*" });
    expect(parseSymbol("ECE/TRANS/WP.29/2026/139")).toEqual({ organ: "ECE", rest: "/TRANS/WP.29/2026/139" });
  });

  it("finds both symbols of a joint document", () => {
    expect(splitSymbols("A/72/865–S/2018/250")).toEqual(["A/72/865", "S/2018/250"]);
    expect(splitSymbols("A/HRC/38/40")).toEqual(["A/HRC/38/40"]);
  });
});

describe("names of files", () => {
  const names = {
    "A/HRC/38/40": "A_HRC_38_40_E",
    "A/HRC/28/12*": "A_HRC_28_12_E",
    "A/HRC/38/40/Add.1": "A_HRC_38_40_Add.1_E",
    "S/RES/1325 (2000)": "S_RES_1325(2000)_E",
    "A/72/865–S/2018/250": "A_72_865-S_2018_250_E",
    "../../etc/passwd": "etc_passwd_E",
  };
  for (const [symbol, name] of Object.entries(names)) {
    it(`names ${symbol} ${name}`, () => expect(fileName(symbol, "en")).toBe(name));
  }

  it("ends with the letter of the language", () => {
    expect(fileName("A/HRC/38/40", "fr-CH")).toBe("A_HRC_38_40_F");
    expect(fileName("A/HRC/38/40", "zh")).toBe("A_HRC_38_40_C");
    expect(fileName("A/HRC/38/40", "pt")).toBe("A_HRC_38_40_PT");
  });
});
