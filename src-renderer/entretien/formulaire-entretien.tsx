// Noting an interview just held: one screen, date and agent prefilled, the note last.
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { IdBrouillon } from '../../src-shared/regles/identifiants';
import { useBrouillon } from '../brouillon/brouillon';
import { appeler } from '../core-client';
import { enLangageClair, useMention } from '../mention/mention-en-vigueur';
import { NouvelleInformation } from '../mention/nouvelle-information';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dateCourte } from '../ui/dates';
import { PiedDeMention } from '../ui/formulaire';
import { useFocusSurLaPremiereFaute } from '../ui/premiere-faute';
import { useTouche } from '../ui/touche';
import { ChampsEntretien } from './champs-entretien';
import { entretienDuBrouillon, entretienVide, type SaisieEntretien, valeursDe } from './saisie-entretien';

interface Proprietes {
  readonly dossier: DossierLu;
  /** With a sentence when something was written. */
  onFin(phrase: string): void;
}

interface Repris {
  readonly id: IdBrouillon;
  readonly saisie: SaisieEntretien;
}

/** An unfinished note on this file is taken up again where it was left. */
export function FormulaireEntretien({ dossier, onFin }: Proprietes) {
  const [repris, recevoir] = useState<Repris | null | 'attendu'>('attendu');
  useAChaque(dossier.id, () => {
    void appeler('brouillon.lister', {}).then((reponse) => {
      const gardes = reponse.ok ? reponse.valeur.brouillons : [];
      const garde = gardes.find(({ genre, dossier: sur }) => genre === 'entretien' && sur === dossier.id);
      const saisie = garde === undefined ? null : entretienDuBrouillon(garde.contenu);
      recevoir(garde === undefined || saisie === null ? null : { id: garde.id, saisie });
    });
  });
  if (repris === 'attendu') return <Loader aria-label="Lecture en cours" />;
  return <Formulaire dossier={dossier} repris={repris} onFin={onFin} />;
}

function Formulaire({ dossier, repris, onFin }: Proprietes & { readonly repris: Repris | null }) {
  const session = useSession((etat) => etat.session);
  const lue = useMention();
  const [saisie, poser] = useState(
    () => repris?.saisie ?? entretienVide(dateCourte(session?.aujourdHui ?? '')),
  );
  const { envoyer, enCours, erreur } = useAppel('entretien.noter');
  const [essais, compter] = useState(0);
  const [informee, noterInformee] = useState(false);
  const formulaire = useFocusSurLaPremiereFaute(essais, erreur);
  const brouillon = useBrouillon({
    genre: 'entretien',
    dossier: dossier.id,
    contenu: JSON.stringify({ v: 1, saisie }),
    repris: repris?.id ?? null,
  });
  const enregistrer = async () => {
    const valeurs = valeursDe(saisie);
    if (valeurs === null) return compter((nombre) => nombre + 1);
    brouillon.suspendre(true);
    const reponse = await envoyer({ dossier: dossier.id, brouillon: brouillon.id, valeurs });
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
          Noter un entretien
        </Title>
        <Text c="dimmed">{`Mené par ${session?.utilisateur.prenom} ${session?.utilisateur.nom}.`}</Text>
        {dossier.informationAFaire && lue !== null && (
          <NouvelleInformation dossier={dossier.id} lue={lue} onConsignee={() => noterInformee(true)} />
        )}
        <ChampsEntretien
          saisie={saisie}
          refus={erreur?.champs ?? []}
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
