import type { Plugin } from 'vite';

/** The part of electron-log that can send a log over a network. */
const remoteTransport = /electron-log[\\/]src[\\/]node[\\/]transports[\\/]remote\.js$/;

/** What takes its place: a transport that is off. */
const nothing = 'module.exports = () => Object.assign(() => {}, { level: false, transforms: [] });';

/**
 * Leaves electron-log's remote transport out of the kiosk, with the network code that it brings: the log goes to its file
 * alone. Fails the build when the transport was not found, as it would then be back without anybody noticing.
 */
export function withoutRemoteLog(): Plugin {
  let replaced = 0;
  return {
    name: 'anteroom-without-remote-log',
    apply: 'build',
    load: (id) => {
      if (!remoteTransport.test(id)) return undefined;
      replaced += 1;
      return nothing;
    },
    buildEnd(error) {
      // The other environments do not contain electron-log.
      if (error || this.environment.name !== 'main' || replaced === 1) return;
      this.error(
        `electron-log's remote transport was replaced ${replaced} times, not once: its file has moved. ` +
          'Mend the pattern in tools/build/withoutRemoteLog.ts',
      );
    },
  };
}
