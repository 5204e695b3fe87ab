// Who is or was habilitated: profiles, dates, by whom, and the end of a habilitation.
import { Button, Table } from '@mantine/core';
import type { SortieDe } from '../../src-shared/contract/index';
import { dateCourte } from '../ui/dates';
import { libelleFonction } from '../ui/libelle-fonction';
import { LIBELLES_PROFIL } from './profils';

export type Personne = SortieDe<'utilisateur.lister'>['personnes'][number];

interface Proprietes {
  readonly personnes: readonly Personne[];
  readonly peutTerminer: boolean;
  readonly peutHabiliter: boolean;
  onTerminer(personne: Personne): void;
  onCode(personne: Personne): void;
}

export const ListePersonnes = ({
  personnes,
  peutTerminer,
  peutHabiliter,
  onTerminer,
  onCode,
}: Proprietes) => (
  <section className="defilement" aria-label="Personnes habilitées">
    <Table verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Personne</Table.Th>
          <Table.Th>Identifiant</Table.Th>
          <Table.Th>Profils</Table.Th>
          <Table.Th>Habilitation</Table.Th>
          {peutHabiliter && <Table.Th>Code de secours</Table.Th>}
          {peutTerminer && <Table.Th>Action</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {personnes.map((personne) => (
          <Table.Tr key={personne.id}>
            <Table.Td>
              <strong>
                {personne.prenom} {personne.nom}
              </strong>
              <div className="texte-doux">{libelleFonction(personne.fonction)}</div>
            </Table.Td>
            <Table.Td>{personne.identifiant}</Table.Td>
            <Table.Td>{profilsEnClair(personne)}</Table.Td>
            <Table.Td>
              {dureeEnClair(personne)}
              <div className="texte-doux">{decision(personne)}</div>
            </Table.Td>
            {peutHabiliter && (
              <Table.Td>
                {personne.active && (
                  <>
                    <Button variant="default" size="compact-sm" onClick={() => onCode(personne)}>
                      {personne.codeDeSecours === null ? 'Préparer' : 'Remplacer'}
                      <span className="lu-seulement">{` le code de secours : ${nomComplet(personne)}`}</span>
                    </Button>
                    <div className="texte-doux">{codeEnClair(personne)}</div>
                  </>
                )}
              </Table.Td>
            )}
            {peutTerminer && (
              <Table.Td>
                {personne.active && (
                  <Button variant="default" size="compact-sm" onClick={() => onTerminer(personne)}>
                    Mettre fin
                    <span className="lu-seulement">{` : ${nomComplet(personne)}`}</span>
                  </Button>
                )}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
);

function codeEnClair({ codeDeSecours }: Personne): string {
  if (codeDeSecours === null) return 'Aucun';
  const { etat, le } = codeDeSecours;
  return etat === 'pret' ? `Préparé le ${dateCourte(le)}` : `A servi le ${dateCourte(le)}`;
}

export const nomComplet = ({ prenom, nom }: Personne): string => `${prenom} ${nom}`;

const profilsEnClair = ({ habilitation }: Personne): string =>
  (habilitation?.profils ?? []).map((profil) => LIBELLES_PROFIL[profil]).join(', ');

function dureeEnClair({ habilitation, active }: Personne): string {
  if (habilitation === null) return 'Aucune';
  const { du, au } = habilitation;
  return active
    ? `Du ${dateCourte(du)} au ${dateCourte(au)}`
    : `Sans effet : du ${dateCourte(du)} au ${dateCourte(au)}`;
}

function decision({ habilitation }: Personne): string {
  if (habilitation === null) return '';
  const acte = habilitation.delegation === '' ? '' : `, ${habilitation.delegation}`;
  return habilitation.accordeePar === '' ? '' : `Accordée par ${habilitation.accordeePar}${acte}`;
}
