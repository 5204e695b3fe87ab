// Synchronising at once, and by itself: what is received may change who opens this computer.

import type { Erreur } from '../../src-shared/erreurs';
import { type Result, succes } from '../../src-shared/result';
import { suivreReception } from '../acces/suivre-reception';
import type { Contexte } from '../contexte';
import type { Session } from '../session';

/** Errors: serveurNonRelie, lectureSeule, annule, and why the server was not reached. */
export async function synchroniserMaintenant(
  contexte: Contexte,
  session: Session,
): Promise<Result<Record<string, never>, Erreur>> {
  const faite = await contexte.synchronisations.lancer(
    session.structure,
    () => suivreReception(contexte, session),
    true,
  );
  return faite.ok ? succes({}) : faite;
}

/** Called every second by the process. */
export async function battreLaSynchronisation(contexte: Contexte): Promise<void> {
  const { session, synchronisations } = contexte;
  if (session !== null)
    await synchronisations.battre(session.structure, () => suivreReception(contexte, session));
}
