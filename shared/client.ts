import type { CallOptions, Client, Contract } from './procedure.ts';
import { AppError, type Reply } from './reply.ts';

/** Turns a contract into callable functions over one `call`: the renderer's bridge, or the command line's router. */
export function createClient<C extends Contract>(
  contract: C,
  call: (path: string, input: unknown, options?: CallOptions) => Promise<Reply>,
): Client<C> {
  const rooms = Object.entries(contract).map(([room, procedures]) => [
    room,
    Object.fromEntries(
      Object.keys(procedures).map((name) => [
        name,
        async (input: unknown, options?: CallOptions) => {
          const reply = await call(`${room}.${name}`, input, options);
          if (!reply.ok) throw new AppError(reply.code, reply.message, { details: reply.details });
          return reply.value;
        },
      ]),
    ),
  ]);
  return Object.fromEntries(rooms) as Client<C>; // built from the contract's own keys
}
