/** A list with something in it, once, in the order of coming. */
export function including(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list : [...list, id];
}
