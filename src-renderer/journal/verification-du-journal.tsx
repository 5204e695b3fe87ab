// « Vérifié jusqu’à l’entrée n° … »: how far the chain was read back, and a break said plainly.
import { useEffect, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { dateEtHeure } from '../ui/dates';

type Etat = SortieDe<'journal.verification'>;

const RYTHME_MS = 1_000;

export function VerificationDuJournal() {
  const etat = useVerification();
  if (etat === null) return null;
  if (etat.rupture !== null)
    return (
      <p className="note-alerte" role="alert">
        {`Le journal ne se suit plus à partir de l’entrée n° ${etat.rupture}\u00a0: une ligne a été modifiée ou retirée hors de l’application. Ce qui précède est vérifié. Prévenez la personne qui suit l’informatique, et gardez les sauvegardes d’avant.`}
      </p>
    );
  return (
    <p className="texte-doux" role="status">
      {phraseDeVerification(etat)}
    </p>
  );
}

/** « Vérifié jusqu’à l’entrée n° 214, du 24/11/2026 à 12 h 00. » */
export function phraseDeVerification({ numero, le, dernier }: Etat): string {
  if (le === null) return 'Vérification du journal en cours…';
  const jusqua = `Vérifié jusqu’à l’entrée n°\u00a0${numero}, du ${dateEtHeure(le)}.`;
  return numero < dernier ? `${jusqua} La suite est en cours de vérification.` : jusqua;
}

function useVerification(): Etat | null {
  const [etat, recevoir] = useState<Etat | null>(null);
  const ouvrir = useSession((session) => session.ouvrir);
  useEffect(() => {
    let fini = false;
    let minuterie: ReturnType<typeof setTimeout> | undefined;
    const demander = async () => {
      const reponse = await appeler('journal.verification', {});
      if (fini || !reponse.ok) return;
      recevoir(reponse.valeur);
      if (reponse.valeur.rupture !== null) {
        // The frame's banner says it on every screen from now on.
        const session = await appeler('acces.session', {});
        if (!fini && session.ok) ouvrir(session.valeur);
      } else if (reponse.valeur.numero < reponse.valeur.dernier) minuterie = setTimeout(demander, RYTHME_MS);
    };
    void demander();
    return () => {
      fini = true;
      clearTimeout(minuterie);
    };
  }, [ouvrir]);
  return etat;
}
