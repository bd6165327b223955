import styles from './Author.module.css';

interface ScreenProps {
  /** Undefined as long as the card is not whole. */
  readonly cardId: string | undefined;
  readonly language: string;
  readonly isWide: boolean;
}

/** The kiosk's screen at half its size or less. It is a document of its own, in an iframe, as each page of the kiosk is one. */
export function Screen({ cardId, language, isWide }: ScreenProps) {
  if (cardId === undefined)
    return (
      <p className={styles['screen']} data-wide={isWide}>
        The card is shown here, as patients see it, as soon as every field is written and has no mistake.
      </p>
    );
  const address = `/renderer/preview/?${new URLSearchParams({ card: cardId, language }).toString()}`;
  return (
    <div className={styles['screen']} data-wide={isWide}>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- this server's own page, which needs its scripts */}
      <iframe title="The card as patients see it" src={address} key={address} />
    </div>
  );
}
