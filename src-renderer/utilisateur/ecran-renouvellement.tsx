// The yearly renewal: everybody on one page, ticked, with a new end, and one button (A68).
import { Button, Checkbox, Group, Loader, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dateCourte } from '../ui/dates';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque } from '../ui/formulaire';
import { libelleFonction } from '../ui/libelle-fonction';
import { nomComplet } from './liste-personnes';
import { LIBELLES_PROFIL } from './profils';
import {
  demandeDeRenouvellement,
  type LigneARenouveler,
  lignesProposees,
  refusDesLignes,
  refusParPersonne,
} from './renouvellement';

export function EcranRenouvellement() {
  const session = useSession((etat) => etat.session);
  const { envoyer, erreur } = useAppel('utilisateur.lister');
  const [lignes, poser] = useState<readonly LigneARenouveler[] | null>(null);
  useAChaque(session?.utilisateur.id, () => {
    void envoyer({}).then((reponse) => {
      if (reponse?.ok) poser(lignesProposees(reponse.valeur.personnes, reponse.valeur.jour));
    });
  });
  return (
    <Stack className="cadre-page">
      <Title order={1} size="h2">
        Renouveler les habilitations
      </Title>
      <Text c="dimmed">
        Une fois l’an, la direction confirme qui garde un accès. Douze mois au plus ; les profils ne changent
        pas.
      </Text>
      <AffichageErreur erreur={erreur} />
      {lignes === null && erreur === null && <Loader aria-label="Lecture en cours" />}
      {lignes !== null && <Formulaire lignes={lignes} onChange={poser} />}
    </Stack>
  );
}

interface Proprietes {
  readonly lignes: readonly LigneARenouveler[];
  onChange(lignes: readonly LigneARenouveler[]): void;
}

function Formulaire({ lignes, onChange }: Proprietes) {
  const aller = useNavigation((etat) => etat.aller);
  const relireLaSession = useAppel('acces.session');
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('utilisateur.renouveler');
  const [delegation, deleguer] = useState('');
  const [locaux, signaler] = useState<ReturnType<typeof refusDesLignes>>([]);
  const nombre = lignes.filter(({ cochee }) => cochee).length;
  const renouveler = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const refus = refusDesLignes(lignes);
    signaler(refus);
    if (refus.length > 0) return;
    const reponse = await envoyer(demandeDeRenouvellement(lignes, delegation));
    if (!reponse?.ok) return;
    // The reminder in the banner goes with what it asked for.
    const session = await relireLaSession.envoyer({});
    if (session?.ok) ouvrir(session.valeur);
    aller({ nom: 'personnes' });
  };
  return (
    <form onSubmit={renouveler} noValidate aria-label="Renouveler les habilitations">
      <Stack>
        <Tableau
          lignes={lignes}
          refus={[...locaux, ...refusParPersonne(lignes, erreur?.champs ?? [])]}
          onChange={onChange}
        />
        <TextInput
          label={
            <>
              Acte de délégation <Marque obligatoire={false} />
            </>
          }
          description="Vide si la présidence habilite elle-même"
          value={delegation}
          maw="28rem"
          autoComplete="off"
          onChange={(evenement) => deleguer(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur === null ? null : { ...erreur, champs: [] }} />
        <Group>
          <Button type="submit" loading={enCours} disabled={nombre === 0}>
            {nombre > 1 ? `Renouveler ces ${nombre} habilitations` : 'Renouveler cette habilitation'}
          </Button>
          <Button variant="default" onClick={() => aller({ nom: 'personnes' })}>
            Renoncer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Tableau({
  lignes,
  refus,
  onChange,
}: Proprietes & { readonly refus: ReturnType<typeof refusDesLignes> }) {
  const changer = (id: string, changement: Partial<LigneARenouveler>) =>
    onChange(lignes.map((ligne) => (ligne.id === id ? { ...ligne, ...changement } : ligne)));
  return (
    <section className="defilement" aria-label="Habilitations à renouveler">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Personne</Table.Th>
            <Table.Th>Fonction</Table.Th>
            <Table.Th>Profils</Table.Th>
            <Table.Th>Fin actuelle</Table.Th>
            <Table.Th>Nouvelle fin</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lignes.map(({ id, personne, cochee, au }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Checkbox
                  label={nomComplet(personne)}
                  checked={cochee}
                  onChange={(evenement) => changer(id, { cochee: evenement.currentTarget.checked })}
                />
              </Table.Td>
              <Table.Td>{libelleFonction(personne.fonction)}</Table.Td>
              <Table.Td>
                {(personne.habilitation?.profils ?? []).map((profil) => LIBELLES_PROFIL[profil]).join(', ')}
              </Table.Td>
              <Table.Td>{dateCourte(personne.habilitation?.au ?? '')}</Table.Td>
              <Table.Td>
                <TextInput
                  aria-label={`Nouvelle fin pour ${nomComplet(personne)}, obligatoire`}
                  size="sm"
                  maw="9rem"
                  value={au}
                  disabled={!cochee}
                  error={messageDuChamp(refus, id)}
                  autoComplete="off"
                  onChange={(evenement) => changer(id, { au: evenement.currentTarget.value })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
