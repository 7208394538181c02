/** The houses of the United Nations whose usage differs; a theme or a type names one, and settings another. */
export const houses = ["geneva", "new-york", "security-council", "ece", "fccc", "press", "web"] as const;

/** Whose usage a document follows where the Editorial Manual and its houses differ: spelling in the Security Council, figures in ECE. */
export type House = (typeof houses)[number];
