/**
 * One line on standard error from the set-up tools. Standard output stays clean for programs
 * (`content:check -- --json`).
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`anteroom: ${line}\n`);
}

/**
 * Ends the tool with a message that says how to mend the problem.
 * @param {string} line
 * @returns {never}
 */
export function giveUp(line) {
  say(line);
  process.exit(1);
}
