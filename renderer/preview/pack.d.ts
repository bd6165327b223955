declare module 'virtual:pack' {
  const parsed: import('../../content/parse.ts').ParsedPack;
  export default parsed;
}
