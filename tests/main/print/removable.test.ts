import { expect, it } from 'vitest';
import { isMountedForWriting, mountedSticks } from '../../../main/print/removable.ts';

it('a stick is a writable mount in a folder where Linux mounts sticks, and has the name that people gave it', () => {
  const table = [
    '/dev/sda1 / ext4 rw 0 0',
    '/dev/sdb1 /media/nurse/BLUE\\040STICK vfat rw 0 0',
    '/dev/sdc1 /media/usb0 vfat rw 0 0',
    '/dev/sdd1 /run/media/kiosk/RED vfat rw 0 0',
    '/dev/sde1 /media/nurse/LOCKED vfat ro,noexec 0 0',
    'tmpfs /run tmpfs rw 0 0',
    '',
  ].join('\n');
  expect(mountedSticks(table)).toEqual(['/media/nurse/BLUE STICK', '/media/usb0', '/run/media/kiosk/RED']);
});

it('the folder of a stick is written to only while the stick is plugged in', () => {
  const table =
    '/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/nurse/STICK vfat rw 0 0\n/dev/sdc1 /media/nurse/RO vfat ro 0 0\n';
  expect(isMountedForWriting('/media/nurse/STICK', table)).toBe(true);
  expect(isMountedForWriting('/media/nurse/STICK/sheets', table)).toBe(true);
  expect(isMountedForWriting('/media/nurse/STICK2', table), 'the stick is gone, only its folder is left').toBe(false);
  expect(isMountedForWriting('/media/nurse/RO', table)).toBe(false);
  expect(isMountedForWriting('/srv/sheets', table), 'a folder of the machine').toBe(true);
});
