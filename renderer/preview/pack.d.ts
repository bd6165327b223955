declare module 'virtual:pack' {
  const parsed: import('../../content/parse.ts').ParsedPack;
  export default parsed;
  export const narration: import('../../content/narration.ts').Narration;
}
