/** The day on this machine's wall, as an ISO date. Swedish writes days as ISO does. */
export function today() {
  return new Intl.DateTimeFormat('sv-SE').format();
}
