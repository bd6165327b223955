import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A PIN as it is stored: only its hash, never the PIN itself. */
export const storedPin = z.looseObject({ salt: z.base64(), hash: z.base64() });
export type StoredPin = Pick<z.infer<typeof storedPin>, 'salt' | 'hash'>;

/** The rules for a newly chosen PIN. They do not apply to a PIN that was chosen earlier. */
export const pinForm = z
  .string()
  .regex(/^\d{4,8}$/, 'A PIN has four to eight digits.')
  .refine((pin) => !isGuessable(pin), 'That PIN is one of the first that anybody tries. Choose another.');

/** What people try first, besides rows of digits: the middle column of the keys, and a few others (DataGenetics, "PIN analysis", 2012). */
const usualPins: ReadonlySet<string> = new Set(['2580', '0852', '1004', '1379', '6969', '1122', '5683', '147258369']);

/** Whether a PIN is easy to guess: one or two digits repeated, a row of digits up or down, or a PIN that many people have. */
function isGuessable(pin: string): boolean {
  const steps = new Set(
    pin
      .slice(1)
      .split('')
      .map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10),
  );
  const isRow = steps.size === 1 && [0, 1, 9].some((step) => steps.has(step));
  return isRow || /^(\d{1,2})\1+$/.test(pin) || usualPins.has(pin);
}

const hashBytes = 32;
const saltBytes = 16;
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** Hashes a PIN: scrypt with a salt of its own and Node's default costs (N 16,384, r 8, p 1). */
export async function hashPin(pin: string): Promise<StoredPin> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(pin, salt, hashBytes);
  return { salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether this is the PIN that was stored. Takes as long for a wrong one as for the right one. */
export async function isPin(pin: string, { salt, hash }: StoredPin): Promise<boolean> {
  const wanted = Buffer.from(hash, 'base64');
  const found = await derive(pin, Buffer.from(salt, 'base64'), hashBytes);
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}
