import { useContent, useSend, useWords } from '../kiosk.ts';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Pages } from '../paging/Pages.tsx';
import { PageStrip } from '../paging/ActionBar.tsx';
import { usePages } from '../paging/usePages.ts';
import styles from './Help.module.css';

/** Says what to do when something is wrong. This screen cannot call anybody, and it says so first. */
export function Help({ position, overlay }: { readonly position: number; readonly overlay: Overlay }) {
  const words = useWords();
  const { pack, settings } = useContent();
  const send = useSend();
  const paging = usePages(position);
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
      overlay={overlay}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      actions={<PageStrip paging={paging} />}
    >
      <Pages paging={paging} title={words.helpFirst} blocks={blocks} />
    </Frame>
  );
}
