import type { ExtensionFacts, Lookups, RouteFacts } from './call-facts.js';
import { takesCalls } from './called-extension.js';
import { release, type Outcome } from './plan.js';
import { extensionList } from './targets.js';

/**
 * The members of FS_DEST_RING_EXTNS and FS_DEST_SEQ_EXTNS that can be called, each once, in the order written. One
 * written without a domain is of the caller's.
 * @throws FactsAway
 */
export async function extensionGroup(
  { dest_type, dest_uuid }: Pick<RouteFacts, 'dest_type' | 'dest_uuid'>,
  domain: string,
  lookups: Pick<Lookups, 'extension'>,
  say: (decision: string) => unknown,
): Promise<Outcome> {
  const ring = dest_type === 'FS_DEST_RING_EXTNS' ? 'all' : 'in turn';
  const members = dest_uuid === '' ? [] : extensionList(dest_uuid);
  // Asked together: one question for all that nobody knows.
  const found = await Promise.all(
    members.map(async (member) => lookups.extension(member.extn, member.domain || domain)),
  );
  const extensions = new Map<string, ExtensionFacts>();
  found.forEach((extension, index) => {
    const { extn } = members[index]!;
    if (extension?.disabled !== 0) say(`member ${extn} ${extension ? 'is disabled' : 'does not exist'}`);
    else if (!takesCalls(extension)) say(`member ${extn} takes no calls now`);
    else extensions.set(`${extension.extn}@${extension.domain}`, extension);
  });
  if (extensions.size === 0) {
    say('no member of the group can be called');
    return release('NO_ROUTE_DESTINATION');
  }
  const names = [...extensions.values()].map(({ extn }) => extn);
  say(ring === 'all' ? `it rings ${names.join(', ')} at once` : `it rings ${names.join(', then ')}`);
  return { kind: 'connect', target: { kind: 'group', ring, extensions: [...extensions.values()] } };
}
