import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A PIN as it is stored: never itself, only its hash. */
export const keptPin = z.strictObject({ salt: z.base64(), hash: z.base64() });
export type KeptPin = z.infer<typeof keptPin>;

/** What a PIN may be. */
export const pinForm = z.string().regex(/^\d{4,8}$/, 'must have four to eight digits');

const hashBytes = 32;
const saltBytes = 16;
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** Hashes a PIN: scrypt with a salt of its own and Node's default costs (N 16,384, r 8, p 1). */
export async function keepPin(pin: string): Promise<KeptPin> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(pin, salt, hashBytes);
  return { salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether this is the PIN that was stored. Takes as long for a wrong one as for the right one. */
export async function isPin(pin: string, { salt, hash }: KeptPin): Promise<boolean> {
  const wanted = Buffer.from(hash, 'base64');
  const found = await derive(pin, Buffer.from(salt, 'base64'), hashBytes);
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}
