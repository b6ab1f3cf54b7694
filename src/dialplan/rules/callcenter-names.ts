/** What mod_callcenter calls queues and agents: by their ids, so that a new name or number is none to it. */

export const queueName = (id: number): string => `callcenter-${id}`;

/** An extension is one agent, in however many call centres, so that it is offered one call at a time. */
export const agentName = (extensionId: number): string => `agent-${extensionId}`;

/** The id of the extension; undefined for an agent that is none of ours. */
export function agentExtension(name: string): number | undefined {
  const id = /^agent-(\d{1,9})$/.exec(name)?.[1];
  return id === undefined ? undefined : Number(id);
}

export const isOurQueue = (name: string): boolean => /^callcenter-\d{1,9}$/.test(name);
