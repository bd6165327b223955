declare module 'virtual:pack' {
  const parsed: import('../../content/read/pack.ts').ParsedPack;
  export default parsed;
  export const narration: import('../../content/model/narration.ts').Narration;
}
