import type { KioskApi, LeadApi, PaperApi, StaffApi } from '../main/bridge/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly kiosk: KioskApi;
    /** In a staff window, instead. */
    readonly staff: StaffApi;
    /** In the window of whoever leads a session. */
    readonly lead: LeadApi;
    /** In the page of the printed sheet. */
    readonly paper: PaperApi;
  }
}
