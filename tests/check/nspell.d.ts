/** What tests use of nspell: the words of a dictionary with all their forms. */
declare module "nspell" {
  export default function nspell(aff: Buffer, dic: Buffer): { readonly data: Readonly<Record<string, unknown>> };
}
