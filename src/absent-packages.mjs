/** Packages that others name and that nothing of ours comes to: the builds put src/absent.ts in their place. */
export const absent = ["fontkit", "linebreak", "png-js", "@noble/ciphers/aes", "js-yaml"];
