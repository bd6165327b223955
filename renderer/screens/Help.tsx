import { useContent, useSend, useWords } from '../kiosk.ts';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { PageStrip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import styles from './Help.module.css';

/** What to do when something is wrong: nothing here calls anybody, and it says so first. */
export function Help({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const words = useWords();
  const { pack, settings } = useContent();
  const send = useSend();
  const paging = usePages(place);
  const numbers = [
    { label: words.emergencyNumber, number: settings.emergencyNumber },
    { label: words.clinicNumber, number: settings.clinicNumber },
  ].filter(({ number }) => number);
  const blocks = [
    {
      key: 'first',
      node: (
        <section className={styles['first']}>
          <Heading>{words.helpFirst}</Heading>
          <p className={styles['now']}>{words.helpNow}</p>
        </section>
      ),
    },
    ...numbers.map(({ label, number }) => ({
      key: label,
      node: (
        <p className={styles['number']}>
          {label}{' '}
          <strong dir="ltr" data-say="digits">
            {number}
          </strong>
        </p>
      ),
    })),
    { key: 'disclaimer', lang: pack.locale, node: <p>{pack.disclaimer.short}</p> },
  ];
  return (
    <Frame
      behind={behind}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      strip={<PageStrip paging={paging} />}
    >
      <Pages paging={paging} title={words.helpFirst} blocks={blocks} />
    </Frame>
  );
}
