import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const proofOf = (id: string, email: string, secret: string) =>
  createHmac('sha256', secret).update(`device\n${id}\n${email}`).digest();

/** A mark that says: `email` has signed in at this device. */
export function makeDevice(email: string, secret: string): string {
  const id = randomBytes(12).toString('base64url');
  return `${id}.${proofOf(id, email, secret).toString('base64url')}`;
}

/** The device's id where the mark is ours and for this account; else null. */
export function deviceOf(mark: string, email: string, secret: string): string | null {
  const [id = '', proof = ''] = mark.split('.');
  const [given, right] = [Buffer.from(proof, 'base64url'), proofOf(id, email, secret)];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
