/** A hash of all that this build was made from. Only in a bundle. */
declare const BUILD_ID: string | undefined;

/** The day before the build, as an ISO date: no clock that is right shows an earlier day, in any time zone. Only in a bundle. */
declare const BUILD_DAY: string | undefined;
