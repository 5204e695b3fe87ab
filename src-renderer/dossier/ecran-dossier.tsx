// A file: who, since when, what is held and from whom, what happened; and what can be done next.
import { Button, Group, Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { FormulaireEntretien } from '../entretien/formulaire-entretien';
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

export function EcranDossier({ id }: { readonly id: IdDossier }) {
  const { dossier, erreur, relire } = useDossier(id);
  const [ouvert, ouvrir] = useState<Ouvert>('lecture');
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
      <Actions onOuvrir={ouvrir} />
      <div role="status">{fait !== '' && <p className="note">{fait}</p>}</div>
      <AffichageErreur erreur={erreur} />
      {ouvert === 'confier' && <ConfierDossier dossier={dossier} onFin={terminer} />}
      <Corps dossier={dossier} />
    </Stack>
  );
}

function Actions({ onOuvrir }: { onOuvrir(quoi: Ouvert): void }) {
  const peutNoter = usePeut('entretien.noter');
  const peutCompleter = usePeut('dossier.completer');
  const peutConfier = usePeut('dossier.affecter');
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
