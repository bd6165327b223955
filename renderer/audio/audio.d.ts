/** The import of a sound file is its address inside the app. */
declare module '*.opus' {
  const address: string;
  export default address;
}
