// A file: who, since when, what is held and from whom, what happened; and what can be done next.
import { Button, Group, Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { FormulaireEntretien } from '../entretien/formulaire-entretien';
import { useNavigation } from '../navigation';
import { usePeut } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { ConfierDossier } from './confier-dossier';
import { useDossier } from './dossier-lu';
import { FilDuTemps } from './fil-du-temps';
import { FormulaireCompletion } from './formulaire-completion';
import { SectionsDossier } from './sections-dossier';
import { TeteDossier } from './tete-dossier';
import './dossier.css';

type Ouvert = 'lecture' | 'completer' | 'entretien' | 'confier';

interface Proprietes {
  readonly id: IdDossier;
  readonly ouvertDAbord?: Ouvert | undefined;
}

export function EcranDossier({ id, ouvertDAbord = 'lecture' }: Proprietes) {
  const { dossier, erreur, relire } = useDossier(id);
  const [ouvert, ouvrir] = useState<Ouvert>(ouvertDAbord);
  const [fait, annoncer] = useState('');
  // Each of these screens starts at its top.
  useAChaque(ouvert, () => document.querySelector('main')?.scrollTo(0, 0));
  if (dossier === null)
    return erreur === null ? <Loader aria-label="Lecture en cours" /> : <AffichageErreur erreur={erreur} />;
  const terminer = async (phrase: string) => {
    ouvrir('lecture');
    annoncer(phrase);
    if (phrase !== '') await relire();
  };
  if (ouvert === 'completer') return <FormulaireCompletion dossier={dossier} onFin={terminer} />;
  if (ouvert === 'entretien') return <FormulaireEntretien dossier={dossier} onFin={terminer} />;
  return (
    <Stack className="cadre-page">
      <TeteDossier dossier={dossier} />
      <Actions dossier={id} onOuvrir={ouvrir} />
      <div role="status">{fait !== '' && <p className="note">{fait}</p>}</div>
      <AffichageErreur erreur={erreur} />
      {ouvert === 'confier' && <ConfierDossier dossier={dossier} onFin={terminer} />}
      <Corps dossier={dossier} />
    </Stack>
  );
}

interface ProprietesActions {
  readonly dossier: IdDossier;
  onOuvrir(quoi: Ouvert): void;
}

function Actions({ dossier, onOuvrir }: ProprietesActions) {
  const peutNoter = usePeut('entretien.noter');
  const peutCompleter = usePeut('dossier.completer');
  const peutConfier = usePeut('dossier.affecter');
  const peutControler = usePeut('journal.lire');
  const aller = useNavigation((etat) => etat.aller);
  return (
    <Group>
      {peutNoter && <Button onClick={() => onOuvrir('entretien')}>Noter un entretien</Button>}
      {peutCompleter && (
        <Button variant="default" onClick={() => onOuvrir('completer')}>
          Compléter
        </Button>
      )}
      {peutConfier && (
        <Button variant="default" onClick={() => onOuvrir('confier')}>
          Confier à un intervenant
        </Button>
      )}
      {peutControler && (
        <Button variant="default" onClick={() => aller({ nom: 'journal', dossier })}>
          Qui a consulté ce dossier
        </Button>
      )}
    </Group>
  );
}

const Corps = ({ dossier }: { readonly dossier: DossierLu }) => (
  <div className="deux-colonnes">
    <SectionsDossier dossier={dossier} />
    <section className="surface" aria-labelledby="titre-parcours">
      <h2 id="titre-parcours" className="titre-de-partie">
        Parcours
      </h2>
      <FilDuTemps dossier={dossier} />
    </section>
  </div>
);
