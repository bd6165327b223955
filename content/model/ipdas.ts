import { z } from 'zod';

/**
 * What the International Patient Decision Aid Standards ask of every decision aid, in our words: the six criteria that make
 * something a decision aid, and the six without which it may mislead. Source: IPDASi v4.0 (Joseph-Williams 2014). Left out:
 * four criteria that are for tests alone, and the 28 that say how good an aid is beyond that.
 */
export const ipdasCriteria = {
  condition: 'says what the illness or problem is',
  decision: 'says which decision there is to make',
  options: 'says which ways there are',
  benefits: 'says what is good about each',
  harms: 'says what is bad about each',
  experience: 'says how it is to live with each',
  balance: 'shows good and bad of each alike',
  citations: 'names the studies that it rests on',
  date: 'says when it was made',
  updates: 'says when it will be looked at again',
  uncertainty: 'says how sure the numbers are',
  funding: 'says who paid for it',
} as const;

export type IpdasCriterion = keyof typeof ipdasCriteria;

const answer = z.strictObject({
  /** Whether the guide does it; a gap is named, never hidden. */
  answer: z.enum(['met', 'gap']),
  /** Where it does, or why it does not. */
  note: z.string().trim().min(1, 'must not be empty'),
});

/** One answer to each criterion. */
export const ipdasAnswers = z.strictObject({
  condition: answer,
  decision: answer,
  options: answer,
  benefits: answer,
  harms: answer,
  experience: answer,
  balance: answer,
  citations: answer,
  date: answer,
  updates: answer,
  uncertainty: answer,
  funding: answer,
} satisfies Record<IpdasCriterion, typeof answer>);

export type IpdasAnswers = z.infer<typeof ipdasAnswers>;

/** The criteria that a guide does not meet. */
export function ipdasGaps(answers: IpdasAnswers): readonly IpdasCriterion[] {
  return criteria.filter((criterion) => answers[criterion].answer === 'gap');
}

const criteria = ipdasAnswers.keyof().options;
