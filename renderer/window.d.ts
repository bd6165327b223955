import type { KioskApi, LeaderApi, PrintoutApi, StaffApi } from '../main/bridge/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly kiosk: KioskApi;
    /** In a staff window, instead. */
    readonly staff: StaffApi;
    /** In the window of the leader of a session. */
    readonly leader: LeaderApi;
    /** In the page of the printout. */
    readonly printout: PrintoutApi;
  }
}
