/** Today's date in this machine's time zone, as an ISO date. The Swedish date format is the same as the ISO format. */
export function today() {
  return new Intl.DateTimeFormat('sv-SE').format();
}
