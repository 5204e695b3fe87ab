// Completing a file: the same fields as the intake, filled in; only what changed is written.
import { Button, Group, Loader, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { ChampRefuse } from '../../src-shared/erreurs';
import type { IdBrouillon } from '../../src-shared/regles/identifiants';
import type { Provenance } from '../../src-shared/sync/operations';
import { useBrouillon } from '../brouillon/brouillon';
import { appeler } from '../core-client';
import { enLangageClair, useMention } from '../mention/mention-en-vigueur';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { useFocusALOuverture } from '../ui/focus-a-l-ouverture';
import { Marque, PiedDeMention } from '../ui/formulaire';
import { useFocusSurLaPremiereFaute } from '../ui/premiere-faute';
import { useRetourDuFocus } from '../ui/retour-du-focus';
import { useTouche } from '../ui/touche';
import { brouillonDeCompletion, changementsGardes } from './brouillon-completion';
import { ChampsDuNoyau } from './champs-du-noyau';
import { ChampsFacultatifs } from './champs-facultatifs';
import { lireSaisie } from './registres-saisis';
import { ecrituresDeCompletion, saisieDepuisDossier } from './saisie-depuis-dossier';
import type { SaisieDossier } from './saisie-dossier';

const PROVENANCES = {
  declare: 'La personne le dit',
  observe: 'Je l’observe',
  transmis: 'Un partenaire le transmet',
} as const satisfies Partial<Record<Provenance, string>>;
type ProvenanceSaisie = keyof typeof PROVENANCES;

interface Proprietes {
  readonly dossier: DossierLu;
  /** With a sentence when something was written. */
  onFin(phrase: string): void;
}

interface Repris {
  readonly id: IdBrouillon;
  readonly changements: Partial<SaisieDossier>;
}

/** Unfinished changes to this file are taken up again where they were left. */
export function FormulaireCompletion({ dossier, onFin }: Proprietes) {
  useRetourDuFocus();
  const [repris, recevoir] = useState<Repris | null | 'attendu'>('attendu');
  useAChaque(dossier.id, () => {
    void appeler('brouillon.lister', {}).then((reponse) => {
      const gardes = reponse.ok ? reponse.valeur.brouillons : [];
      const garde = gardes.find(({ genre, dossier: sur }) => genre === 'completion' && sur === dossier.id);
      const changements = garde === undefined ? null : changementsGardes(garde.contenu);
      recevoir(garde === undefined || changements === null ? null : { id: garde.id, changements });
    });
  });
  if (repris === 'attendu') return <Loader aria-label="Lecture en cours" />;
  return <Formulaire dossier={dossier} repris={repris} onFin={onFin} />;
}

function Formulaire({ dossier, repris, onFin }: Proprietes & { readonly repris: Repris | null }) {
  const aujourdHui = useSession(({ session }) => session?.aujourdHui ?? '');
  const lue = useMention();
  const [depart] = useState(() => saisieDepuisDossier(dossier));
  const [saisie, poser] = useState({ ...depart, ...repris?.changements });
  const brouillon = useBrouillon({
    genre: 'completion',
    dossier: dossier.id,
    contenu: brouillonDeCompletion(depart, saisie),
    repris: repris?.id ?? null,
  });
  const [provenance, choisir] = useState<ProvenanceSaisie>('declare');
  const [locaux, signaler] = useState<readonly ChampRefuse[]>([]);
  const { envoyer, enCours, erreur, montrer } = useAppel('dossier.completer');
  const formulaire = useFocusALOuverture(useFocusSurLaPremiereFaute(locaux.length, erreur));
  const enregistrer = async () => {
    const lecture = lireSaisie(saisie, aujourdHui);
    signaler(lecture.refus);
    montrer(null);
    if (lecture.refus.length > 0) return;
    const avant = lireSaisie(depart, aujourdHui).registres;
    const ecritures = ecrituresDeCompletion(avant, lecture.registres, dossier, provenance);
    if (ecritures.length === 0) return renoncer();
    brouillon.suspendre(true);
    const reponse = await envoyer({ id: dossier.id, ecritures });
    if (!reponse?.ok) return brouillon.suspendre(false);
    await brouillon.abandonner();
    onFin('Les changements sont enregistrés.');
  };
  const renoncer = async () => {
    await brouillon.abandonner();
    onFin('');
  };
  useTouche('Enter', () => void enregistrer(), true);
  const champs = {
    saisie,
    refus: [...locaux, ...(erreur?.champs ?? [])],
    aujourdHui,
    operation: 'dossier.completer',
    onChange: (changement: Partial<typeof saisie>) => poser((present) => ({ ...present, ...changement })),
  } as const;
  return (
    <form
      ref={formulaire}
      className="formulaire"
      data-formulaire="completer"
      noValidate
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void enregistrer();
      }}
    >
      <Stack className="cadre-page">
        <Title order={1} size="h2">
          Compléter le dossier
        </Title>
        <section className="surface" aria-label="Identité et résidence">
          <ChampsDuNoyau {...champs} />
        </section>
        <ChampsFacultatifs {...champs} />
        <ChoixProvenance valeur={provenance} onChange={choisir} />
        <AffichageErreur erreur={erreur} />
        <Group>
          <Button type="submit" loading={enCours}>
            Enregistrer
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

interface ProprietesProvenance {
  readonly valeur: ProvenanceSaisie;
  onChange(valeur: ProvenanceSaisie): void;
}

const ChoixProvenance = ({ valeur, onChange }: ProprietesProvenance) => (
  <NativeSelect
    label={
      <>
        D’où viennent ces réponses ? <Marque obligatoire />
      </>
    }
    value={valeur}
    data={Object.entries(PROVENANCES).map(([cle, libelle]) => ({ value: cle, label: libelle }))}
    onChange={({ currentTarget }) =>
      onChange(
        (Object.keys(PROVENANCES) as ProvenanceSaisie[]).find((cle) => cle === currentTarget.value) ??
          'declare',
      )
    }
  />
);
