// The appointment was given: said in one line, and its slip to print or keep as a PDF.
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { appeler } from '../core-client';
import { usePersonnesActives } from '../dossier/personnes';
import { useLieux } from '../lieu/lieux';
import { useAChaque } from '../ui/a-chaque';
import { BoutonsImpression } from '../ui/boutons-impression';
import { dateLongue, heureEnClair, lireDate, lireHeure } from '../ui/dates';
import type { Personne } from './fenetre-rendez-vous';
import { FeuilleRendezVous } from './feuille-rendez-vous';
import type { SaisieRendezVous } from './saisie-rendez-vous';

interface Proprietes {
  readonly personne: Personne;
  readonly saisie: SaisieRendezVous;
  onFermer(): void;
}

export function RendezVousRemis({ personne, saisie, onFermer }: Proprietes) {
  const structure = useStructure();
  const lieu = useLieux(({ lieux }) => lieux.find(({ id }) => id === saisie.lieu)) ?? null;
  const agent = usePersonnesActives().find(({ id }) => id === saisie.agent);
  const rendezVous = {
    prenom: personne.prenom,
    date: lireDate(saisie.date) ?? '',
    heure: lireHeure(saisie.heure) ?? '',
    agent: agent === undefined ? '' : `${agent.prenom} ${agent.nom}`,
    lieu: lieu && {
      nom: lieu.nom,
      adresse: [lieu.adresse, lieu.communeLibelle.replace(/ \(.*$/, '')].filter(Boolean).join(', '),
    },
  };
  return (
    <Stack>
      <p className="rendez-vous-donne" role="status">
        {[
          `${dateLongue(rendezVous.date)} à ${heureEnClair(rendezVous.heure)}`,
          lieu?.nom,
          rendezVous.agent && `avec ${rendezVous.agent}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {structure !== null && (
        <BoutonsImpression
          nomFichier="rendez-vous"
          feuille={<FeuilleRendezVous structure={structure} rendezVous={rendezVous} />}
        >
          <Button variant="default" onClick={onFermer}>
            Terminé
          </Button>
        </BoutonsImpression>
      )}
      <p className="champ-remarque">
        Le papier porte le prénom seul, le lieu, l’heure et la personne à voir ; jamais le motif.
      </p>
    </Stack>
  );
}

function useStructure(): SortieDe<'structure.lire'> | null {
  const [structure, recevoir] = useState<SortieDe<'structure.lire'> | null>(null);
  useAChaque(null, () => {
    void appeler('structure.lire', {}).then((reponse) => {
      if (reponse.ok) recevoir(reponse.valeur);
    });
  });
  return structure;
}
