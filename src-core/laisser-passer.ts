// Between two steps of something long: those who wait have their turn.
import { setImmediate } from 'node:timers/promises';

/** One round alone comes back before what arrived meanwhile was read; two let it in. */
export async function laisserPasser(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
