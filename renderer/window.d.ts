import type { KioskApi, StaffApi } from '../main/bridge/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly kiosk: KioskApi;
    /** In a staff window, instead. */
    readonly staff: StaffApi;
  }
}
