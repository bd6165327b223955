import { cardHashes } from '../../content/read/approvals.ts';
import { itemsOf } from '../check/appraisals.ts';
import type { CheckedPack, Report } from '../check/check.ts';
import type { Claim } from '../check/claims.ts';
import { type Card, cardFile, type Pack, type Guide, guideFile } from '../../content/model/pack.ts';
import { formatProblem } from '../../content/model/problem.ts';
import { PrintedDrawing } from './PrintedDrawing.tsx';
import { saidIn, ClaimTable, SignOff, Study } from './ClaimTable.tsx';
import { TranslationPage } from './TranslationPage.tsx';

interface ReviewReportProps {
  readonly checked: CheckedPack;
  /** ISO date. */
  readonly today: string;
  /** The only card to show. Undefined: the whole pack. */
  readonly cardId?: string | undefined;
}

/** Everything that a clinician needs to check a pack on paper, with room to mark and to sign. */
export function ReviewReport({ checked: { pack, report, claims }, today, cardId }: ReviewReportProps) {
  if (!pack) {
    return (
      <>
        <h1>This pack has mistakes</h1>
        <Problems report={report} />
      </>
    );
  }
  const asked = pack.cards.find(({ id }) => id === cardId);
  const isAsked = ({ id }: Pick<Card, 'id'>) => cardId === undefined || id === cardId;
  const claimsOf = (...at: readonly string[]) => claims?.claims.get(at.join(' ')) ?? [];
  return (
    <>
      <header>
        <h1>{pack.title}</h1>
        {asked ? (
          <p>
            For review: one of its {pack.cards.length} cards. Printed on {today}.
          </p>
        ) : (
          <p>
            For review. Printed on {today}. {pack.cards.length} cards, {report.pooled.words} words. All cards together
            read at grade {report.pooled.grades.fleschKincaid} (Flesch-Kincaid) and {report.pooled.grades.smog} (SMOG);
            if explained hard words count as short, {report.explained.grades.fleschKincaid} and{' '}
            {report.explained.grades.smog}.
          </p>
        )}
        {claims ? (
          <p>
            Source: “{claims.source.title}”, {claims.source.publisher}. Places are named by question and sentence: Q2.1
            is the first sentence of the second question. Compare each sentence with its place, mark it, and write
            beside it what should change.
          </p>
        ) : (
          <p>This pack names no source, so there is nothing to compare its sentences with.</p>
        )}
        {claims && <SourceTable questions={claims.source.questions} />}
      </header>
      <Problems report={report} cardId={cardId} />
      {pack.cards.filter(isAsked).map((card) => (
        <CardPage key={card.id} card={card} pack={pack} report={report} claimsOf={claimsOf} />
      ))}
      {cardId === undefined &&
        pack.guides.map((guide) => <GuidePage key={guide.id} guide={guide} pack={pack} claimsOf={claimsOf} />)}
      {pack.translations.flatMap((translation) =>
        translation.cards
          .filter((card) => card.locale === translation.locale && isAsked(card))
          .map((card) => {
            const original = pack.cards.find(({ id }) => id === card.id);
            return original && <TranslationPage key={cardFile(card)} card={card} original={original} />;
          }),
      )}
      {!asked && (
        <article>
          <h2>Studies</h2>
          <ol className="studies">
            {pack.references.map((reference) => (
              <li key={reference.id} value={reference.number}>
                <Study reference={reference} />
              </li>
            ))}
          </ol>
        </article>
      )}
    </>
  );
}

interface ProblemsProps {
  readonly report: Report;
  /** The card whose problems are shown. Undefined: the problems of the whole pack. */
  readonly cardId?: string | undefined;
}

/** What is still to be done. A review can begin before it is done. */
function Problems({ report, cardId }: ProblemsProps) {
  const problems = [...report.errors, ...report.notes].filter(
    ({ file }) => cardId === undefined || file.includes(`/${cardId}.`),
  );
  if (problems.length === 0) return null;
  return (
    <section>
      <h2>Still to be done</h2>
      <ul>
        {problems.map((problem) => (
          <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
        ))}
      </ul>
    </section>
  );
}

function SourceTable({ questions }: { readonly questions: readonly { about: string; sentences: number }[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>Place</th>
          <th>What this place in the source is about</th>
          <th>Sentences</th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ about, sentences }, index) => (
          <tr key={about}>
            <td>Q{index + 1}</td>
            <td>{about}</td>
            <td>{sentences}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ClaimsOf = (...at: readonly string[]) => readonly Claim[];

interface CardPageProps {
  readonly card: Card;
  readonly pack: Pack;
  readonly report: Report;
  readonly claimsOf: ClaimsOf;
}

function CardPage({ card, pack, report, claimsOf }: CardPageProps) {
  const measured = report.cards.find(({ id }) => id === card.id);
  const file = cardFile(card);
  const status = card.approval
    ? `approved by ${card.approval.by}, ${card.approval.on} to ${card.approval.until}`
    : card.status;
  const rated = report.appraisals.filter((each) => each.card === card.id);
  return (
    <article>
      <h2>{card.question}</h2>
      <p className="facts">
        {file}. {status}. By {card.author}; next look {card.reviewBy}. {card.words} words, {measured?.seconds ?? 0}{' '}
        seconds, grade {measured?.grades.fleschKincaid ?? 0}.
        {card.sensitive && ' Sensitive: it stays off the screen that all see.'} Text{' '}
        {cardHashes(card, pack.references).now}.
      </p>
      <ClaimTable said={saidIn(pack, 'cards', card.id)} claims={claimsOf('cards', card.id)} />
      {card.terms.length > 0 && (
        <>
          <h3>Hard words, explained on this card</h3>
          <ClaimTable
            said={saidIn(pack, 'glossary').filter(({ says }) => card.terms.some((term) => term.says.includes(says)))}
            claims={claimsOf('glossary')}
          />
        </>
      )}
      {card.drawings.map((drawing) => (
        <section key={drawing.id} className="drawing">
          <h3>Drawing: {drawing.title}</h3>
          <div className="steps">
            {drawing.steps.map((_text, index) => (
              <figure key={index}>
                <PrintedDrawing drawing={drawing} step={index + 1} />
                <figcaption>Step {index + 1}</figcaption>
              </figure>
            ))}
          </div>
          <ClaimTable said={saidIn(pack, 'drawings', drawing.id)} claims={claimsOf('drawings', drawing.id)} />
        </section>
      ))}
      {card.citations.length > 0 && (
        <>
          <h3>Studies that it cites</h3>
          <ol className="studies">
            {pack.references
              .filter(({ number }) => card.citations.includes(number))
              .map((reference) => (
                <li key={reference.id} value={reference.number}>
                  <Study reference={reference} />
                </li>
              ))}
          </ol>
        </>
      )}
      {rated.map(({ sheet, rater, isAuthor, on, items, scores }) => (
        <p key={`${sheet} ${rater}`} className="facts">
          {sheet}, {on}, by {rater}
          {isAuthor && ', who wrote the card, so the rating proves nothing'}:{' '}
          {Object.entries(scores)
            .map(([part, share]) => `${part} ${share} %`)
            .join(', ')}{' '}
          ({items.length} of {itemsOf(sheet).length} items).
        </p>
      ))}
      <SignOff file={file} />
    </article>
  );
}

interface GuidePageProps {
  readonly guide: Guide;
  readonly pack: Pack;
  readonly claimsOf: ClaimsOf;
}

/** A guide: what it says to patients besides its cards, and what it says to the clinician who leads the talk. */
function GuidePage({ guide, pack, claimsOf }: GuidePageProps) {
  return (
    <article>
      <h2>Guide: {guide.title}</h2>
      <p className="facts">
        {guideFile(guide)}. {guide.status}. {guide.steps.length} steps. What it says to patients besides its cards:
      </p>
      <ClaimTable said={saidIn(pack, 'paths', guide.id)} claims={claimsOf('paths', guide.id)} />
      <h3>What it says to the clinician who leads the talk</h3>
      <ClaimTable
        said={guide.steps.map(({ clinician }) => ({ says: clinician, cites: [] }))}
        claims={[]}
        isClaimed={false}
      />
      <SignOff file={guideFile(guide)} />
    </article>
  );
}
