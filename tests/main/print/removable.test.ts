import { expect, it } from 'vitest';
import { mountedSticks } from '../../../main/print/removable.ts';

it('sticks are what is mounted where Linux mounts them, their names as people wrote them', () => {
  const table = [
    '/dev/sda1 / ext4 rw 0 0',
    '/dev/sdb1 /media/nurse/BLUE\\040STICK vfat rw 0 0',
    '/dev/sdc1 /media/usb0 vfat rw 0 0',
    '/dev/sdd1 /run/media/kiosk/RED vfat rw 0 0',
    'tmpfs /run tmpfs rw 0 0',
    '',
  ].join('\n');
  expect(mountedSticks(table)).toEqual(['/media/nurse/BLUE STICK', '/media/usb0', '/run/media/kiosk/RED']);
});
