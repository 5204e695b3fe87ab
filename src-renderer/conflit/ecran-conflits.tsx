// « Deux saisies différentes »: what was typed apart in one field, by file; one click keeps a value, for everyone.
import { Button, Group, Loader, Stack, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';
import { valeurEnClair } from '../dossier/valeurs';
import { useNavigation } from '../navigation';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dateCourte } from '../ui/dates';
import './conflit.css';

type Conflits = SortieDe<'conflit.lister'>;
type Conflit = Conflits['conflits'][number];

export function EcranConflits() {
  const { lus, erreur, relire } = useConflits();
  if (lus === null)
    return erreur === null ? <Loader aria-label="Lecture en cours" /> : <AffichageErreur erreur={erreur} />;
  return (
    <Stack maw="52rem" className="cadre-page">
      <Title order={1} size="h2">
        Deux saisies différentes
      </Title>
      <p>
        La même information a été saisie sur deux ordinateurs, sans que l’un connaisse la saisie de l’autre.
        Aucune n’est perdue : choisissez celle à garder, tous les ordinateurs la recevront.
      </p>
      <AffichageErreur erreur={erreur} />
      {lus.conflits.length === 0 && <p role="status">Rien à choisir pour le moment.</p>}
      {lus.conflits.map((conflit) => (
        <UnConflit key={cleDe(conflit)} conflit={conflit} lus={lus} onTranche={relire} />
      ))}
    </Stack>
  );
}

const cleDe = ({ table, ligne, registre }: Conflit): string => `${table}/${ligne}/${registre}`;

interface Proprietes {
  readonly conflit: Conflit;
  readonly lus: Conflits;
  onTranche(): void;
}

function UnConflit({ conflit, lus, onTranche }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('conflit.trancher');
  const aller = useNavigation((navigation) => navigation.aller);
  const { table, ligne, registre, valeurs } = conflit;
  const garder = async (id: string) => {
    const reponse = await envoyer({ table, ligne, registre, garder: id, vues: valeurs.map((une) => une.id) });
    if (reponse?.ok) onTranche();
  };
  return (
    <section className="surface" aria-label={`${conflit.libelle}, ${conflit.nom}`}>
      <Stack gap="xs">
        <Group justify="space-between">
          <h2 className="titre-de-partie">
            {conflit.nom} : {conflit.libelle}
          </h2>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => aller({ nom: 'dossier', id: conflit.dossier })}
          >
            Ouvrir le dossier
          </Button>
        </Group>
        <p className="texte-doux">{attenteEnClair(conflit)}</p>
        <ul className="valeurs-en-conflit">
          {valeurs.map((une, rang) => (
            <li key={une.id}>
              <span>
                <strong>{valeurEnClair(registre, une.valeur, lus) || 'Information retirée'}</strong>
                <small>
                  saisi le {dateCourte(une.le)} par {une.par}
                  {rang === 0 && ', affiché dans le dossier'}
                  {une.duFutur && ', saisie datée du futur'}
                </small>
              </span>
              <Button
                variant="default"
                size="compact-md"
                disabled={enCours}
                onClick={() => void garder(une.id)}
              >
                Garder<span className="lu-seulement"> la saisie de {une.par}</span>
              </Button>
            </li>
          ))}
        </ul>
        <AffichageErreur erreur={erreur} />
      </Stack>
    </section>
  );
}

function attenteEnClair({ aTrancher, pourMoi }: Conflit): string {
  if (!aTrancher)
    return 'Sans choix, la valeur affichée reste, et l’autre n’est plus proposée après 60 jours.';
  return pourMoi ? 'À trancher par vous, référent de ce dossier.' : 'À trancher par le référent du dossier.';
}

function useConflits() {
  const [lus, recevoir] = useState<Conflits | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const relire = useCallback(async () => {
    const reponse = await appeler('conflit.lister', {});
    signaler(reponse.ok ? null : reponse.erreur);
    if (reponse.ok) recevoir(reponse.valeur);
  }, []);
  useEffect(() => {
    void relire();
  }, [relire]);
  return { lus, erreur, relire: () => void relire() };
}
