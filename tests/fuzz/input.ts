import { largestBytes } from '../../content/model/limits.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random.ts';
import { type Target, targetsOf } from './targets.ts';

/** The target and the text of an input. */
export function inputOf(targets: readonly Target[], seed: number, input: number) {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b));
  let weight = random.below(targets.reduce((sum, each) => sum + each.weight, 0));
  const target = targets.find((each) => (weight -= each.weight) < 0) ?? targets[0];
  if (!target) throw new Error('there is no target');
  return {
    target,
    text: mutated(
      target.text,
      targets.map((each) => each.text),
      largestBytes(target.name),
      random,
    ),
  };
}

/** An input by its number, for a person who looks for the cause of a fault. */
export function shownInput(
  repository: string,
  seed: number,
  input: number,
): { readonly name: string; readonly text: string } {
  const { target, text } = inputOf(targetsOf(repository), seed, input);
  return { name: target.name, text };
}
