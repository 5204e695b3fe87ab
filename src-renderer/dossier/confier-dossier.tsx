// Entrusting the file to an outside person, or taking it back (A8).
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { IdUtilisateur } from '../../src-shared/regles/identifiants';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampListe } from '../ui/champs/champ-liste';
import { useFocusALOuverture } from '../ui/focus-a-l-ouverture';
import { usePersonnesActives } from './personnes';

interface Proprietes {
  readonly dossier: DossierLu;
  onFin(phrase: string): void;
}

export function ConfierDossier({ dossier, onFin }: Proprietes) {
  const personnes = usePersonnesActives();
  const { envoyer, enCours, erreur } = useAppel('dossier.affecter');
  const [choisie, choisir] = useState('');
  const zone = useFocusALOuverture<HTMLElement>();
  const dejaLa = new Set<string>(dossier.confieA.map(({ id }) => id));
  const exterieures = personnes.filter(
    ({ id, habilitation }) => habilitation?.profils.includes('intervenant') === true && !dejaLa.has(id),
  );
  const affecter = async (utilisateur: IdUtilisateur, nom: string, confie: boolean) => {
    const reponse = await envoyer({ id: dossier.id, utilisateur, confie });
    if (reponse?.ok)
      onFin(confie ? `Le dossier est confié à ${nom}.` : `Le dossier n’est plus confié à ${nom}.`);
  };
  const confier = () => {
    const personne = exterieures.find(({ id }) => id === choisie);
    if (personne !== undefined) void affecter(personne.id, nomDe(personne), true);
  };
  return (
    <section className="surface" ref={zone} aria-label="Confier à un intervenant">
      <h2 className="titre-de-partie">Confier à un intervenant extérieur</h2>
      {exterieures.length === 0 ? (
        <Text>Aucune autre personne extérieure n’est habilitée.</Text>
      ) : (
        <ChampListe
          etiquette="Personne"
          libelles={Object.fromEntries(exterieures.map((personne) => [personne.id, nomDe(personne)]))}
          valeur={choisie}
          onChange={choisir}
        />
      )}
      <AffichageErreur erreur={erreur} />
      <Group mt="sm">
        {exterieures.length > 0 && (
          <Button loading={enCours} disabled={choisie === ''} onClick={confier}>
            Confier
          </Button>
        )}
        {dossier.confieA.map(({ id, nom }) => (
          <Button key={id} variant="default" onClick={() => void affecter(id, nom, false)}>
            {`Retirer à ${nom}`}
          </Button>
        ))}
        <Button variant="default" onClick={() => onFin('')}>
          Fermer
        </Button>
      </Group>
    </section>
  );
}

const nomDe = ({ prenom, nom }: { readonly prenom: string; readonly nom: string }): string =>
  `${prenom} ${nom}`;
