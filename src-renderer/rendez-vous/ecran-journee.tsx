// « Ma journée »: the first screen; the appointments of a day by place, and who came.
import { Button, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { RendezVousLu } from '../../src-shared/contract/rendez-vous';
import { ajouterJours, departementDeStructure, jourFerie } from '../../src-shared/regles/jours-ouvres';
import { RepriseDeBrouillon } from '../brouillon/reprise';
import { ATrancher } from '../conflit/a-trancher';
import { useLieux } from '../lieu/lieux';
import { useNavigation } from '../navigation';
import { useRecherche } from '../recherche/ouverture';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { dateLongue } from '../ui/dates';
import { FenetreRendezVous } from './fenetre-rendez-vous';
import { type Groupe, type Journee, parLieu, type Statut, useJournee } from './journee';
import { LigneRendezVous } from './ligne-rendez-vous';
import './rendez-vous.css';

export function EcranJournee() {
  const [jour, choisir] = useState<string | null>(null);
  const { journee, erreur, relire, marquer } = useJournee(jour);
  const [suivant, donner] = useState<RendezVousLu | null>(null);
  if (journee === null)
    return erreur === null ? <Loader aria-label="Lecture en cours" /> : <AffichageErreur erreur={erreur} />;
  const marquerPuisDonner = async (rendezVous: RendezVousLu, statut: Statut) => {
    await marquer(rendezVous, statut);
    // Postponed: another day is given at once, or later.
    if (statut === 'reporte' && rendezVous.statut !== 'reporte') donner(rendezVous);
  };
  return (
    <Stack className="cadre-page">
      <TeteDeJournee journee={journee} onChange={choisir} />
      <RepriseDeBrouillon />
      <ATrancher />
      <AffichageErreur erreur={erreur} />
      <RendezVousDuJour journee={journee} onMarquer={marquerPuisDonner} onSuivant={donner} />
      {suivant !== null && (
        <FenetreRendezVous
          personne={{
            dossier: suivant.dossier,
            prenom: premierPrenom(suivant.prenoms),
            nomComplet: `${suivant.prenoms} ${suivant.nom}`,
          }}
          depart={{ ...suivant, agent: suivant.agent?.id ?? null }}
          onFermer={(donne) => {
            donner(null);
            if (donne) void relire();
          }}
        />
      )}
    </Stack>
  );
}

/** « Aïcha » of « Aïcha, Marie-Lou »: the one used. */
export const premierPrenom = (prenoms: string): string => prenoms.split(',')[0]?.trim() ?? '';

interface ProprietesTete {
  readonly journee: Journee;
  onChange(jour: string | null): void;
}

function TeteDeJournee({ journee: { jour, aujourdHui }, onChange }: ProprietesTete) {
  const code = useSession(({ session }) => session?.structure.code ?? '');
  const chercher = useRecherche((etat) => etat.ouvrir);
  const ferie = jourFerie(jour, departementDeStructure(code));
  return (
    <header className="tete-de-journee">
      <Title order={1} size="h2">
        Ma journée
        <span className="jour-de-la-semaine">
          {dateLongue(jour)}
          {ferie !== null && ` – férié, ${ferie}`}
        </span>
      </Title>
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => onChange(ajouterJours(jour, -1))}>
          Jour précédent
        </Button>
        <Button
          variant="default"
          size="compact-md"
          disabled={jour === aujourdHui}
          onClick={() => onChange(null)}
        >
          Aujourd’hui
        </Button>
        <Button variant="default" size="compact-md" onClick={() => onChange(ajouterJours(jour, 1))}>
          Jour suivant
        </Button>
        <Button onClick={chercher}>Sans rendez-vous</Button>
      </Group>
    </header>
  );
}

interface ProprietesRendezVous {
  readonly journee: Journee;
  onMarquer(rendezVous: RendezVousLu, statut: Statut): Promise<void>;
  onSuivant(rendezVous: RendezVousLu): void;
}

function RendezVousDuJour({ journee, ...gestes }: ProprietesRendezVous) {
  const { lieux, habituel } = useLieux();
  const moi = useSession(({ session }) => session?.utilisateur.id);
  const [lesquels, montrer] = useState<'tous' | 'miens'>('tous');
  const miens = journee.rendezVous.filter(({ agent }) => agent?.id === moi);
  const choisis = lesquels === 'miens' ? miens : journee.rendezVous;
  if (journee.rendezVous.length === 0) return <JourneeVide />;
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Rendez-vous montrés"
          value={lesquels}
          data={[
            { value: 'tous', label: `Tous (${journee.rendezVous.length})` },
            { value: 'miens', label: `Les miens (${miens.length})` },
          ]}
          onChange={(choix) => montrer(choix === 'miens' ? 'miens' : 'tous')}
        />
        <Text c="dimmed" size="sm">
          Au clavier : flèches d’une ligne à l’autre ; P présent, A absent, R reporté, N annulé.
        </Text>
      </Group>
      {parLieu(choisis, lieux, habituel).map((groupe) => (
        <UnLieu key={groupe.lieu?.id ?? ''} groupe={groupe} aujourdHui={journee.aujourdHui} {...gestes} />
      ))}
    </>
  );
}

const JourneeVide = () => (
  <div className="surface">
    <Text fw={600}>Aucun rendez-vous ce jour-là.</Text>
    <Text>
      « Sans rendez-vous » cherche le dossier de la personne qui se présente ; son prochain rendez-vous se
      donne depuis son dossier.
    </Text>
  </div>
);

interface ProprietesLieu extends Omit<ProprietesRendezVous, 'journee'> {
  readonly groupe: Groupe;
  readonly aujourdHui: string;
}

function UnLieu({ groupe: { lieu, rendezVous }, aujourdHui, onMarquer, onSuivant }: ProprietesLieu) {
  const { lieux, habituel, choisir } = useLieux();
  const aller = useNavigation((etat) => etat.aller);
  const titre = lieu?.nom ?? (lieux.length === 0 ? 'Rendez-vous' : 'Lieu non précisé');
  return (
    <section className="surface lieu-de-journee" aria-label={titre}>
      <div className="tete-de-partie">
        <h2 className="titre-de-partie">
          {titre}
          {lieu !== null && lieu.id === habituel && <span className="texte-doux"> – vous êtes ici</span>}
        </h2>
        {lieu !== null && lieu.id !== habituel && !lieu.ferme && (
          <button type="button" className="lien" onClick={() => void choisir(lieu.id)}>
            Je suis ici
          </button>
        )}
      </div>
      {rendezVous.length === 0 && <Text c="dimmed">Aucun rendez-vous ici ce jour-là.</Text>}
      <ol className="rendez-vous-du-jour">
        {rendezVous.map((un) => (
          <LigneRendezVous
            key={un.id}
            rendezVous={un}
            aujourdHui={aujourdHui}
            onMarquer={(statut) => void onMarquer(un, statut)}
            onOuvrir={() => aller({ nom: 'dossier', id: un.dossier })}
            onNoter={() => aller({ nom: 'dossier', id: un.dossier, noter: un.id })}
            onSuivant={() => onSuivant(un)}
          />
        ))}
      </ol>
    </section>
  );
}
