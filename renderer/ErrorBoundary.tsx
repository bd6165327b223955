import { Component, type ReactNode, useEffect } from 'react';
import type { KioskApi } from '../main/bridge/bridge.ts';

/** How often the page says that it is alive. It is less than a quarter of the silence after which the owner loads it again. */
const aliveEveryMs = 3000;

/** Longest report of a fault, in characters: enough for a message, too short for a page's text. */
const longestReport = 200;

/** A fault's name and message, for the owner's log. */
export function reportOf(error: unknown): string {
  return String(error).slice(0, longestReport);
}

/** Tells the owner every few seconds that its children are on the screen, and tells it once when they have failed. */
export class ErrorBoundary extends Component<
  { readonly api: KioskApi; readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.api.failed({ what: reportOf(error), isFatal: true });
  }

  override render(): ReactNode {
    if (this.state.hasFailed) return null;
    return (
      <>
        {this.props.children}
        <Alive api={this.props.api} />
      </>
    );
  }
}

function Alive({ api }: { readonly api: KioskApi }) {
  useEffect(() => {
    api.shown();
    const timer = setInterval(() => api.shown(), aliveEveryMs);
    return () => clearInterval(timer);
  }, [api]);
  return null;
}
