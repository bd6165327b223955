import { type Claim, lineFor, ownDoings, partsOf, type Said } from '../check/claims.ts';
import { referenceText } from '../../content/model/narration.ts';
import type { Pack, Reference } from '../../content/model/pack.ts';

/** What a part of a pack says, such as `cards surgery`. */
export function saidIn(pack: Pack, ...at: readonly string[]): readonly Said[] {
  return partsOf(pack).find((part) => part.at.join(' ') === at.join(' '))?.said ?? [];
}

interface SaidTableProps {
  readonly said: readonly Said[];
  readonly claims: readonly Claim[];
  /** Whether its sentences rest on the source. */
  readonly isClaimed?: boolean;
}

/** Sentence by sentence: what is said, where it comes from, what it cites, and room to mark it. */
export function ClaimTable({ said, claims, isClaimed = true }: SaidTableProps) {
  return (
    <table className="said">
      <thead>
        <tr>
          <th>It says</th>
          <th>From</th>
          <th>Cites</th>
          <th>Right</th>
          <th>Change</th>
        </tr>
      </thead>
      <tbody>
        {said.map(({ says, cites }, index) => {
          const claim = claims[lineFor(claims, said, index)];
          const nonClaim = claim?.ours ? ownDoings[claim.ours] : '';
          return (
            <tr key={`${index} ${says}`}>
              <td>{says}</td>
              <td>
                {[...(claim?.from ?? []), ...(nonClaim ? [nonClaim] : [])].join(', ') ||
                  (isClaimed ? 'no place' : 'our own')}
              </td>
              <td>{cites.join(', ')}</td>
              <td className="box">☐</td>
              <td className="room" />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Room for the clinician to sign. The person who keeps the pack then records the approval of the text as it is now. */
export function SignOff({ file }: { readonly file: string }) {
  return (
    <section className="sign">
      <p>☐ Approved as it is ☐ Approved with the changes marked ☐ Not approved</p>
      <p className="lines">
        <span>Name and profession</span>
        <span>Date</span>
        <span>Good until (24 months at most)</span>
        <span>Signature</span>
      </p>
      <p className="facts">
        Record the approval with: npm run content:approve -- {file} --by "…" --until "…". If a word changes, the text is
        a draft again.
      </p>
    </section>
  );
}

/** A study as it is printed. */
export function Study({ reference }: { readonly reference: Reference }) {
  const { names, title, printed } = referenceText(reference);
  return (
    <>
      {names} <em>{title}</em> {printed}
    </>
  );
}
