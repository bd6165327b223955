import type { z } from 'zod';

/** Who receives a setting besides the owner: staff, who can change it at the screen, or the pages, which receive it unchanged. */
export type Audience = 'staff' | 'views';

const shownTo =
  <A extends Audience>(...audience: readonly A[]) =>
  <T extends z.ZodType>(schema: T): T & { readonly audience: readonly A[] } =>
    Object.assign(schema, { audience });
export const staffAndViews = shownTo('staff', 'views');
export const staffAlone = shownTo('staff');
export const ownerAlone = shownTo<never>();
