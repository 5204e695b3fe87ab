// The next appointment given from a file: proposed from its last interview, two weeks later, at the same hour and place.
import { Loader } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import { appeler } from '../core-client';
import { dernierEntretien, groupeDe } from '../entretien/saisie-entretien';
import { useLieux } from '../lieu/lieux';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { FenetreRendezVous } from './fenetre-rendez-vous';
import type { Depart } from './saisie-rendez-vous';

interface Proprietes {
  readonly dossier: DossierLu;
  onFermer(donne: boolean): void;
}

export function RendezVousDuDossier({ dossier, onFermer }: Proprietes) {
  const ici = useLieux((etat) => etat.habituel);
  const moi = useSession(({ session }) => session?.utilisateur.id ?? null);
  const [depart, partir] = useState<Depart | null>(null);
  useAChaque(dossier.id, () => {
    void appeler('entretien.preparer', {}).then((reponse) => {
      if (reponse.ok)
        partir(departDe(dossier, reponse.valeur.aujourdHui, reponse.valeur.maintenant, ici, moi));
    });
  });
  const propre = dossier.lignes.find(({ table }) => table === 'dossier')?.valeurs ?? {};
  const prenoms = propre.prenoms?.valeur;
  const prenom = Array.isArray(prenoms) ? String(prenoms[0] ?? '') : '';
  if (depart === null) return <Loader aria-label="Lecture en cours" />;
  return (
    <FenetreRendezVous
      personne={{
        dossier: dossier.id,
        prenom,
        nomComplet: `${prenom} ${String(propre.nomNaissance?.valeur ?? '')}`,
      }}
      depart={depart}
      onFermer={onFermer}
    />
  );
}

/** From the last interview held today or before; without one, at the present half hour. */
function departDe(
  dossier: DossierLu,
  aujourdHui: string,
  maintenant: string,
  ici: string | null,
  moi: string | null,
): Depart {
  const dernier = dernierEntretien(dossier);
  const groupe = dernier === null ? null : groupeDe(dernier);
  const agent = dernier?.valeurs.agent?.valeur;
  const theme = dernier?.valeurs.theme?.valeur;
  return {
    // Two weeks from today, not from an interview of last spring.
    date: aujourdHui,
    heure: arrondie(groupe?.heure ?? maintenant),
    duree: groupe?.duree ?? null,
    lieu: groupe?.lieu ?? ici,
    agent: typeof agent === 'string' ? agent : moi,
    type: groupe?.type ?? 'individuel',
    modalite: groupe?.modalite ?? 'surPlace',
    theme: typeof theme === 'string' ? (theme as Depart['theme']) : null,
  };
}

// Nobody is given an appointment at 10 h 47.
function arrondie(heure: string): string {
  const minutes = Number(heure.slice(3));
  return minutes % 5 === 0 ? heure : `${heure.slice(0, 2)}:${minutes < 30 ? '00' : '30'}`;
}
