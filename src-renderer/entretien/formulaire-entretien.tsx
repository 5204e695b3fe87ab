// Noting an interview: one screen, everything prefilled that can be, the note last.
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { SortieDe } from '../../src-shared/contract/index';
import type { IdBrouillon, IdLigne } from '../../src-shared/regles/identifiants';
import { useBrouillon } from '../brouillon/brouillon';
import { appeler } from '../core-client';
import { valeurEnClair } from '../dossier/valeurs';
import { useLieux } from '../lieu/lieux';
import { enLangageClair, useMention } from '../mention/mention-en-vigueur';
import { NouvelleInformation } from '../mention/nouvelle-information';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { useFocusALOuverture } from '../ui/focus-a-l-ouverture';
import { PiedDeMention } from '../ui/formulaire';
import { useFocusSurLaPremiereFaute } from '../ui/premiere-faute';
import { useRetourDuFocus } from '../ui/retour-du-focus';
import { useTouche } from '../ui/touche';
import { ChampsEntretien } from './champs-entretien';
import {
  type Cible,
  demandeDe,
  type EntretienGarde,
  entretienDeLigne,
  entretienDuBrouillon,
  entretienPropose,
  groupeDe,
  type SaisieEntretien,
} from './saisie-entretien';

interface Proprietes {
  readonly dossier: DossierLu;
  /** An appointment to be noted or an interview to be put right; `null` for a new one. */
  readonly ligne: IdLigne | null;
  /** The draft in which the person was when the base was paused. */
  readonly brouillonGarde: IdBrouillon | null;
  /** With a sentence when something was written. */
  onFin(phrase: string): void;
}

interface Repris extends EntretienGarde {
  readonly id: IdBrouillon;
}

interface Depart {
  readonly preparation: SortieDe<'entretien.preparer'>;
  readonly repris: Repris | null;
}

/** An unfinished note on this file is taken up again where it was left. */
export function FormulaireEntretien({ dossier, ligne, brouillonGarde, onFin }: Proprietes) {
  useRetourDuFocus();
  const [depart, recevoir] = useState<Depart | null>(null);
  const moi = useSession(({ session }) => session?.utilisateur.id ?? '');
  const ici = useLieux(({ habituel }) => habituel ?? '');
  useAChaque(dossier.id, () => void preparer(dossier, ligne, brouillonGarde).then(recevoir));
  if (depart === null) return <Loader aria-label="Lecture en cours" />;
  const { preparation, repris } = depart;
  const demandee = repris?.ligne ?? ligne;
  const visee = dossier.lignes.find(({ table, id }) => table === 'entretien' && id === demandee) ?? null;
  const situation = { dossier, preparation, moi, ici };
  const propose = visee === null ? entretienPropose(situation) : entretienDeLigne(visee, situation);
  return (
    <Formulaire
      cible={{ dossier, ligne: visee }}
      propose={{ ...propose, ...repris?.saisie }}
      brouillonRepris={repris?.id ?? null}
      onFin={onFin}
    />
  );
}

async function preparer(
  dossier: DossierLu,
  ligne: IdLigne | null,
  brouillonGarde: IdBrouillon | null,
): Promise<Depart | null> {
  const [preparation, gardes] = await Promise.all([
    appeler('entretien.preparer', {}),
    appeler('brouillon.lister', {}),
  ]);
  if (!preparation.ok) return null;
  const garde = (gardes.ok ? gardes.valeur.brouillons : []).find(
    ({ id, genre, dossier: sur, contenu }) =>
      genre === 'entretien' &&
      sur === dossier.id &&
      (brouillonGarde === null
        ? // A draft on another appointment waits for its own turn.
          ligne === null || (entretienDuBrouillon(contenu)?.ligne ?? null) === ligne
        : id === brouillonGarde),
  );
  const lu = garde === undefined ? null : entretienDuBrouillon(garde.contenu);
  return {
    preparation: preparation.valeur,
    repris: garde === undefined || lu === null ? null : { id: garde.id, ...lu },
  };
}

interface ProprietesFormulaire {
  readonly cible: Cible;
  readonly propose: SaisieEntretien;
  readonly brouillonRepris: IdBrouillon | null;
  onFin(phrase: string): void;
}

function Formulaire({ cible, propose, brouillonRepris, onFin }: ProprietesFormulaire) {
  const { dossier, ligne } = cible;
  const lue = useMention();
  const [saisie, poser] = useState(propose);
  const { envoyer, enCours, erreur } = useAppel('entretien.noter');
  const [essais, compter] = useState(0);
  const [informee, noterInformee] = useState(false);
  const formulaire = useFocusALOuverture(useFocusSurLaPremiereFaute(essais, erreur));
  const brouillon = useBrouillon({
    genre: 'entretien',
    dossier: dossier.id,
    contenu: JSON.stringify({ v: 1, saisie, ligne: ligne?.id }),
    repris: brouillonRepris,
  });
  const enregistrer = async () => {
    const demande = demandeDe(saisie, cible);
    if (demande === null) return compter((nombre) => nombre + 1);
    brouillon.suspendre(true);
    const reponse = await envoyer({ ...demande, brouillon: brouillon.id });
    if (reponse?.ok) onFin('L’entretien est enregistré.');
    else brouillon.suspendre(false);
  };
  const renoncer = async () => {
    await brouillon.abandonner();
    onFin(informee ? 'La nouvelle information est consignée.' : '');
  };
  useTouche('Enter', () => void enregistrer(), true);
  return (
    <form
      ref={formulaire}
      className="formulaire"
      data-formulaire="entretien"
      noValidate
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void enregistrer();
      }}
    >
      <Stack className="cadre-page">
        <Title order={1} size="h2">
          {titreDe(cible)}
        </Title>
        {dossier.informationAFaire && lue !== null && (
          <NouvelleInformation dossier={dossier.id} lue={lue} onConsignee={() => noterInformee(true)} />
        )}
        <ChampsEntretien
          saisie={saisie}
          refus={erreur?.champs ?? []}
          nomDAgent={valeurEnClair('agent', saisie.agent, dossier)}
          onChange={(changement) => poser((present) => ({ ...present, ...changement }))}
        />
        <AffichageErreur erreur={erreur} />
        <Group>
          <Button type="submit" loading={enCours}>
            Enregistrer l’entretien
          </Button>
          <Button variant="default" onClick={() => void renoncer()}>
            Renoncer
          </Button>
          <Text c="dimmed" size="sm" role="status">
            {brouillon.ecrit ? 'Brouillon gardé' : ''}
          </Text>
        </Group>
      </Stack>
      {lue !== null && (
        <PiedDeMention mention={lue.mention} empreinte={lue.empreinte} clair={enLangageClair(lue)} />
      )}
    </form>
  );
}

function titreDe({ ligne }: Cible): string {
  const statut = ligne === null ? null : groupeDe(ligne)?.statut;
  return statut === null || statut === 'planifie' ? 'Noter un entretien' : 'Corriger un entretien';
}
