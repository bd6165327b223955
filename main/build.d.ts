/** A hash of all that this build was made from. Only in a bundle. */
declare const BUILD_ID: string | undefined;
