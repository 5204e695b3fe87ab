// The backups of this computer: when, how big, still there or not, and « Vérifier », which needs no recovery key.
import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { quandEnClair } from '../../src-shared/regles/sauvegardes';
import { tailleEnClair } from '../copie/taille';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dateEtHeure } from '../ui/dates';
import type { Sauvegardes } from './sauvegardes-automatiques';

type Fichier = Sauvegardes['fichiers'][number];

interface Proprietes {
  readonly fichiers: readonly Fichier[];
  readonly aujourdHui: string;
  onVerifiee(): void;
}

export const ListeDesSauvegardes = ({ fichiers, aujourdHui, onVerifiee }: Proprietes) => (
  <section className="defilement" aria-label="Sauvegardes de cet ordinateur">
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Faite</Table.Th>
          <Table.Th>Taille</Table.Th>
          <Table.Th>Dossiers</Table.Th>
          <Table.Th>État</Table.Th>
          <Table.Th>Action</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fichiers.map((fichier) => (
          <Ligne key={fichier.nom} fichier={fichier} aujourdHui={aujourdHui} onVerifiee={onVerifiee} />
        ))}
      </Table.Tbody>
    </Table>
  </section>
);

interface ProprietesLigne extends Omit<Proprietes, 'fichiers'> {
  readonly fichier: Fichier;
}

function Ligne({ fichier, aujourdHui, onVerifiee }: ProprietesLigne) {
  const { envoyer, enCours, erreur } = useAppel('sauvegarde.verifier');
  const [alteree, constater] = useState(false);
  const verifier = async () => {
    const reponse = await envoyer({ nom: fichier.nom });
    if (!reponse?.ok) return;
    constater(!reponse.valeur.intacte);
    onVerifiee();
  };
  const quand = quandEnClair(fichier.quand, aujourdHui);
  return (
    <Table.Tr>
      <Table.Td>{quand}</Table.Td>
      <Table.Td>{tailleEnClair(fichier.octets)}</Table.Td>
      <Table.Td>{fichier.dossiers.toLocaleString('fr-FR')}</Table.Td>
      <Table.Td role="status">
        {alteree || fichier.presence !== 'presente' ? (
          <span className="alerte-sauvegarde">{defautEnClair(fichier)}</span>
        ) : (
          etatEnClair(fichier)
        )}
        <AffichageErreur erreur={erreur} />
      </Table.Td>
      <Table.Td>
        {fichier.presence === 'presente' && (
          <Button variant="default" size="compact-sm" loading={enCours} onClick={() => void verifier()}>
            Vérifier<span className="lu-seulement">{` la sauvegarde faite ${quand}`}</span>
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

const etatEnClair = ({ verifieeLe }: Fichier): string =>
  verifieeLe === null ? 'Relue à l’écriture' : `Vérifiée le ${dateEtHeure(verifieeLe)}`;

function defautEnClair({ presence }: Fichier): string {
  if (presence === 'absente') return 'N’est plus dans le dossier';
  return 'Le fichier a changé\u00a0: ne le restaurez pas, prenez-en un autre';
}
