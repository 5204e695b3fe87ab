// Backups of the whole base, sealed for the recovery keys: those made by themselves, and a copy where the user says.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { SauvegardesAutomatiques } from '../sauvegarde/sauvegardes-automatiques';
import '../sauvegarde/sauvegarde.css';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dossiersEnClair, tailleEnClair } from './taille';

export function EcranCopie() {
  const { envoyer, enCours, erreur } = useAppel('copie.enregistrer');
  const [faite, constater] = useState<SortieDe<'copie.enregistrer'> | null>(null);
  const enregistrer = async () => {
    constater(null);
    const reponse = await envoyer({});
    if (reponse?.ok) constater(reponse.valeur);
  };
  return (
    <Stack maw="52rem" className="cadre-page">
      <Title order={1} size="h2">
        Copie de sauvegarde
      </Title>
      <SauvegardesAutomatiques />
      <section className="surface" aria-labelledby="titre-copie">
        <Stack>
          <h2 id="titre-copie" className="titre-de-partie">
            Une copie à part
          </h2>
          <Text>
            La copie contient toute la base de la structure, dans un seul fichier chiffré que seule une clé de
            secours peut ouvrir. Rangez-la hors de cet ordinateur, sur un disque ou une clé USB : avec une clé
            de secours, elle suffit à retrouver les dossiers sur un ordinateur neuf.
          </Text>
          <Group>
            <Button variant="default" loading={enCours} onClick={enregistrer}>
              Enregistrer une copie…
            </Button>
          </Group>
          <p role="status" className={faite === null ? 'texte-doux' : 'note'}>
            {enCours && 'Copie en cours : elle est écrite, puis rouverte pour vérifier qu’elle se lit.'}
            {faite !== null &&
              `Copie enregistrée et relue : « ${faite.nom} », ${tailleEnClair(faite.octets)}, ${dossiersEnClair(faite.dossiers)}.`}
          </p>
          <AffichageErreur erreur={erreur} />
        </Stack>
      </section>
    </Stack>
  );
}
