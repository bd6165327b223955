// Loaded into the owner's process before the app: time flows as ever, and a test can push it on.
const { install } = require('@sinonjs/fake-timers');

globalThis.anteroomClock = install({
  shouldAdvanceTime: true,
  toFake: ['setTimeout', 'clearTimeout', 'performance'],
});
