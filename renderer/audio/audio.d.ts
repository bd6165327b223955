/** Sound files become addresses of the app's own. */
declare module '*.opus' {
  const address: string;
  export default address;
}
