// Automatic backups for the direction: the folder, the last one, one on demand, the list and its verification.
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { dossiersEnClair, tailleEnClair } from '../copie/taille';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { alerteDe, phraseDeSauvegarde } from './derniere-sauvegarde';
import { Destination } from './destination';
import { ListeDesSauvegardes } from './liste-des-sauvegardes';

export type Sauvegardes = SortieDe<'sauvegarde.lire'>;

const RYTHME_MS = 1_000;

export function SauvegardesAutomatiques() {
  const aujourdHui = useSession(({ session }) => session?.aujourdHui ?? '');
  const { lues, erreur, relire } = useSauvegardes();
  if (lues === null)
    return erreur === null ? <Loader aria-label="Lecture en cours" /> : <AffichageErreur erreur={erreur} />;
  const alerte = lues.etat.choisie ? alerteDe(lues.etat, aujourdHui) : null;
  return (
    <section className="surface" aria-labelledby="titre-sauvegardes">
      <Stack>
        <h2 id="titre-sauvegardes" className="titre-de-partie">
          Sauvegardes automatiques
        </h2>
        <Text>
          À chaque fermeture de la base et toutes les quatre heures d’usage, une sauvegarde est écrite, relue,
          puis gardée : la dernière de chacun des sept derniers jours et des quatre semaines d’avant.
        </Text>
        <Destination destination={lues.destination} onChange={relire} />
        <div role="status">
          <strong>{phraseDeSauvegarde(lues.etat, aujourdHui)}</strong>
          {alerte !== null && <p className="alerte-sauvegarde">{alerte}</p>}
        </div>
        {lues.destination !== null && <Lancement enCours={lues.etat.part !== null} onFaite={relire} />}
        <AffichageErreur erreur={erreur} />
        {lues.fichiers.length > 0 && (
          <ListeDesSauvegardes fichiers={lues.fichiers} aujourdHui={aujourdHui} onVerifiee={relire} />
        )}
      </Stack>
    </section>
  );
}

interface ProprietesLancement {
  /** One is under way, whoever asked for it. */
  readonly enCours: boolean;
  onFaite(): void;
}

function Lancement({ enCours, onFaite }: ProprietesLancement) {
  const { envoyer, enCours: demandee, erreur } = useAppel('sauvegarde.lancer');
  const [faite, constater] = useState<SortieDe<'sauvegarde.lancer'> | null>(null);
  const lancer = async () => {
    constater(null);
    const fin = envoyer({});
    onFaite();
    const reponse = await fin;
    if (reponse?.ok) constater(reponse.valeur);
    onFaite();
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button loading={demandee} disabled={enCours} onClick={() => void lancer()}>
          Sauvegarder maintenant
        </Button>
      </Group>
      <p role="status" className="texte-doux">
        {demandee && 'Vous pouvez continuer à travailler pendant la sauvegarde.'}
        {faite !== null &&
          `Sauvegarde faite et relue\u00a0: ${tailleEnClair(faite.octets)}, ${dossiersEnClair(faite.dossiers)}.`}
      </p>
      <AffichageErreur erreur={erreur} />
    </Stack>
  );
}

/** Read again every second while a backup is under way. */
function useSauvegardes() {
  const [lues, recevoir] = useState<Sauvegardes | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const relire = useCallback(async () => {
    const reponse = await appeler('sauvegarde.lire', {});
    signaler(reponse.ok ? null : reponse.erreur);
    if (reponse.ok) recevoir(reponse.valeur);
  }, []);
  useEffect(() => {
    void relire();
  }, [relire]);
  const enCours = lues !== null && lues.etat.part !== null;
  useEffect(() => {
    if (!enCours) return;
    const battement = setInterval(() => void relire(), RYTHME_MS);
    return () => clearInterval(battement);
  }, [enCours, relire]);
  return { lues, erreur, relire: () => void relire() };
}
