import type { CardForm } from '../edit/cardForm.ts';
import type { Workspace } from '../edit/workspace.ts';
import type { Pack } from '../../content/model/pack.ts';
import { type IconName, iconNames } from '../../content/model/names.ts';
import { cardLimits } from '../../content/model/limits.ts';
import type { Problem } from '../../content/model/problem.ts';
import { CardIcon } from '../../renderer/cards/CardIcon.tsx';
import styles from './Author.module.css';
import { Field } from './Field.tsx';

/** What a sign shows, in a word. */
const signs: Readonly<Record<IconName, string>> = {
  droplet: 'Drop',
  route: 'Way',
  history: 'Time',
  compass: 'Compass',
  bed: 'Bed',
  'cloud-sun': 'Weather',
  person: 'Person',
  chart: 'Chart',
  link: 'Link',
  sheet: 'Paper',
  message: 'Speech',
};

interface SharedFieldsProps {
  readonly cardId: string;
  readonly value: CardForm;
  readonly pack: Pack;
  readonly drawings: Workspace['drawings'];
  readonly about: (field: 'topic') => { readonly isEmpty: boolean; readonly problems: readonly Problem[] };
  readonly problemsOf: (field: keyof CardForm) => readonly Problem[];
  readonly onSave: (fields: Partial<CardForm>) => void;
}

/** The fields that are the same in every language: topic, sign, drawings, what to read next, who may see it. A choice is saved at once. */
export function SharedFields({ cardId, value, pack, drawings, about, problemsOf, onSave }: SharedFieldsProps) {
  const others = pack.cards.filter(({ id }) => id !== cardId);
  return (
    <>
      <Field label="Topic" {...about('topic')}>
        {(ids) => (
          <select {...ids} value={value.topic} onChange={({ target }) => onSave({ topic: target.value })}>
            <option value="">Choose one …</option>
            {pack.topics.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className={styles['signs']} data-wanting={problemsOf('icon').length > 0}>
        <legend>Its sign</legend>
        <Wrong problems={problemsOf('icon')} />
        {iconNames.map((name) => (
          <label key={name}>
            <input type="radio" name="icon" checked={value.icon === name} onChange={() => onSave({ icon: name })} />
            <CardIcon name={name} />
            {signs[name]}
          </label>
        ))}
      </fieldset>
      {drawings.length + value.drawings.length > 0 && (
        <Several
          legend={`Drawings: up to ${cardLimits.drawings}, in the order in which you choose them`}
          problems={problemsOf('drawings')}
          all={drawings.map(({ id, title }) => ({ id, name: title }))}
          chosen={value.drawings}
          most={cardLimits.drawings}
          onChoose={(chosen) => onSave({ drawings: chosen })}
        />
      )}
      <Several
        legend={`More to read: up to ${cardLimits.related} cards, shown where they fit`}
        problems={problemsOf('related')}
        all={others.map(({ id, question }) => ({ id, name: question }))}
        chosen={value.related}
        most={cardLimits.related}
        onChoose={(chosen) => onSave({ related: chosen })}
      />
      <label>
        <input
          type="checkbox"
          checked={value.sensitive}
          onChange={({ target }) => onSave({ sensitive: target.checked })}
        />{' '}
        It could frighten or shame: keep it off the screen that the whole room sees
      </label>
    </>
  );
}

interface SeveralProps {
  readonly legend: string;
  readonly problems: readonly Problem[];
  readonly all: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChoose: (chosen: string[]) => void;
}

/** A list from which the author can choose several things. They keep the order in which they are chosen. */
function Several({ legend, problems, all, chosen, most, onChoose }: SeveralProps) {
  // Chosen things that do not exist any more are listed too, so that the author can remove them.
  const lost = chosen
    .filter((id) => !all.some((each) => each.id === id))
    .map((id) => ({ id, name: `${id} (not there)` }));
  return (
    <fieldset className={styles['lines']} data-wanting={problems.length > 0}>
      <legend>{legend}</legend>
      <Wrong problems={problems} />
      {[...all, ...lost].map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= most}
            onChange={({ target }) =>
              onChoose([...chosen.filter((each) => each !== id), ...(target.checked ? [id] : [])])
            }
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** What is wrong with a choice. */
function Wrong({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.map(({ message, mend }) => (
    <p key={message} className={styles['wanting']}>
      {message}. {mend}.
    </p>
  ));
}
