/** The text in a new card where its author has not written anything yet. The check reports every line that contains it. */
export const placeholder = 'TODO';
