/** Adds an id to the end of a list, unless the list already has it. */
export function including(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list : [...list, id];
}
