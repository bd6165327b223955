/** What a new card holds where its author has not written yet; the check names every line that has it. */
export const placeholder = 'TODO';
