declare module 'virtual:pack' {
  const parsed: import('../../content/parse.ts').ParsedPack;
  export default parsed;
  export const narration: import('../../content/narration.ts').Narration;
  export const report: import('../../content/check.ts').Report;
  export const claims: Readonly<Record<string, readonly import('../../content/claims.ts').Claim[]>>;
  /** Where the pack is. */
  export const folder: string;
}
