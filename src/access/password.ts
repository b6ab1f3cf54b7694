import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** argon2id at the library's defaults (19 MiB, 2 rounds). */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password);

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, so that the time of an answer does not tell which logins exist. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  await verifyPassword(await decoy, password);
  return false;
}

/** Tokens are random enough that a plain hash cannot be searched backwards. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const LETTERS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-_.@'] as const;

/** 20 characters that meet the password rule, none of which a shell or a form would read as something else. */
export function generatePassword(): string {
  const characters = Array.from({ length: 20 }, (_, index) => {
    const kind = LETTERS[index % LETTERS.length]!;
    return kind[randomInt(kind.length)]!;
  });
  for (let index = characters.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [characters[index], characters[other]] = [characters[other]!, characters[index]!];
  }
  return characters.join('');
}
