// Acts of the journal in a table: when, who, what, on which file, for which purpose.
import { Button, Group, Table, Text } from '@mantine/core';
import type { Curseur, LigneDuJournal } from '../../src-shared/contract/journal';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { dateEtHeure } from '../ui/dates';

interface Proprietes {
  readonly titre: string;
  readonly lignes: readonly LigneDuJournal[];
  readonly suite: Curseur | null;
  readonly enCours: boolean;
  /** With a column that says on which computer. */
  readonly parOrdinateur: boolean;
  /** Absent where every line is about the same file. */
  onDossier?: (dossier: IdDossier) => void;
  onContinuer(): void;
}

export function TableDuJournal({
  titre,
  lignes,
  suite,
  enCours,
  parOrdinateur,
  onDossier,
  onContinuer,
}: Proprietes) {
  if (lignes.length === 0) return <Text c="dimmed">Aucun acte ne répond à cette demande.</Text>;
  return (
    <>
      <section className="defilement" aria-label={titre}>
        <Table verticalSpacing="xs" highlightOnHover className="table-journal">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>N°</Table.Th>
              <Table.Th>Date et heure</Table.Th>
              {parOrdinateur && <Table.Th>Ordinateur</Table.Th>}
              <Table.Th>Personne</Table.Th>
              <Table.Th>Opération</Table.Th>
              {onDossier !== undefined && <Table.Th>Dossier</Table.Th>}
              <Table.Th>Finalité</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lignes.map((ligne) => (
              <Ligne
                key={`${ligne.source} ${ligne.numero}`}
                ligne={ligne}
                parOrdinateur={parOrdinateur}
                onDossier={onDossier}
              />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {suite !== null && (
        <Group>
          <Button variant="default" loading={enCours} onClick={onContinuer}>
            Actes plus anciens
          </Button>
        </Group>
      )}
    </>
  );
}

interface ProprietesLigne {
  readonly ligne: LigneDuJournal;
  readonly parOrdinateur: boolean;
  readonly onDossier: ((dossier: IdDossier) => void) | undefined;
}

const Ligne = ({ ligne, parOrdinateur, onDossier }: ProprietesLigne) => (
  <Table.Tr>
    <Table.Td className="texte-doux">{ligne.numero}</Table.Td>
    <Table.Td className="date-du-journal">{dateEtHeure(ligne.le)}</Table.Td>
    {parOrdinateur && <Table.Td>{ligne.ordinateur}</Table.Td>}
    <Table.Td className="personne-du-journal">
      {ligne.personne}
      <div className="texte-doux">{ligne.profil}</div>
    </Table.Td>
    <Table.Td>
      {ligne.operation}
      {ligne.precision !== '' && <div className="texte-doux">{ligne.precision}</div>}
    </Table.Td>
    {onDossier !== undefined && (
      <Table.Td>
        <NumeroDeDossier dossier={ligne.dossier} onDossier={onDossier} />
      </Table.Td>
    )}
    <Table.Td className="texte-doux">{ligne.finalite}</Table.Td>
  </Table.Tr>
);

interface ProprietesNumero {
  readonly dossier: LigneDuJournal['dossier'];
  onDossier(dossier: IdDossier): void;
}

export function NumeroDeDossier({ dossier, onDossier }: ProprietesNumero) {
  if (dossier === null) return null;
  return (
    <button type="button" className="lien" onClick={() => onDossier(dossier.id)}>
      {dossier.matricule === '' ? 'Dossier effacé' : dossier.matricule}
    </button>
  );
}
