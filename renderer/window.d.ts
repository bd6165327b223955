import type { KioskApi } from '../main/bridge/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly kiosk: KioskApi;
  }
}
