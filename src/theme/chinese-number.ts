const figures = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const places = ["千", "百", "十", ""];

/** Chinese numerals by rule: 一, 十一, 二十, 一百零一. Arabic digits below 1 and beyond 9999. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  let text = "";
  for (const [index, digit] of [...String(value).padStart(4, "0")].entries()) {
    const figure = figures[Number(digit)] ?? "";
    if (figure !== "") text += (skips(text, value, index) ? "零" : "") + figure + (places[index] ?? "");
  }
  return text.replace(/^一十/, "十");
}

/** Whether a place between this one and what is written already holds nothing: 一百零一. */
function skips(text: string, value: number, index: number): boolean {
  return text !== "" && Math.floor(value / 10 ** (4 - index)) % 10 === 0;
}
