// Loaded into the owner's process before the app. Time passes as usual, and a test can also move it on.
const { install } = require('@sinonjs/fake-timers');

globalThis.anteroomClock = install({
  shouldAdvanceTime: true,
  toFake: ['setTimeout', 'clearTimeout', 'performance'],
});
