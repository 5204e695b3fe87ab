// A file: who, since when, what is held and from whom, what happened; and what can be done next.
import { Button, Group, Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { IdBrouillon, IdDossier, IdLigne } from '../../src-shared/regles/identifiants';
import { FormulaireEntretien } from '../entretien/formulaire-entretien';
import { RendezVousDuDossier } from '../rendez-vous/rendez-vous-du-dossier';
import { usePeut } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { allerEnHaut } from '../ui/haut-de-l-ecran';
import { ConfierDossier } from './confier-dossier';
import { AnnulerLeDeplacement, type Deplacement, DeplacerEntretien } from './deplacer-entretien';
import { useDossier } from './dossier-lu';
import type { GestesDEntretien } from './entretien-du-fil';
import { FilDuTemps } from './fil-du-temps';
import { FormulaireCompletion } from './formulaire-completion';
import { GroupeDuDossier } from './groupe-du-dossier';
import { ImageDuParcours } from './image-du-parcours';
import { ReunirDossiers } from './reunir-dossiers';
import { SectionsDossier } from './sections-dossier';
import { TeteDossier } from './tete-dossier';
import './dossier.css';

type Ouvert =
  | { readonly quoi: 'lecture' | 'completer' | 'confier' | 'rendezVous' | 'reunir' }
  /** A new interview, or the one of a row. */
  | { readonly quoi: 'entretien'; readonly ligne: IdLigne | null; readonly brouillon?: IdBrouillon | null }
  | { readonly quoi: 'deplacer'; readonly ligne: IdLigne };

const LECTURE: Ouvert = { quoi: 'lecture' };

interface Proprietes {
  readonly id: IdDossier;
  /** The appointment whose interview is to be noted at once. */
  readonly noter: IdLigne | null;
  /** The form in which the person was when the base was paused. */
  readonly ouvertDAbord?: 'entretien' | 'completer' | undefined;
  /** The draft of that form: another one may wait on the same file. */
  readonly brouillonGarde: IdBrouillon | null;
}

export function EcranDossier({ id, noter, ouvertDAbord, brouillonGarde }: Proprietes) {
  const { dossier, erreur, relire } = useDossier(id);
  const [ouvert, ouvrir] = useState<Ouvert>(() => departDe(noter, ouvertDAbord, brouillonGarde));
  const [fait, annoncer] = useState('');
  const [deplace, retenir] = useState<Deplacement | null>(null);
  useAChaque(ouvert, () => {
    if (prendLEcran(ouvert) || fait !== '') repartirDuHaut();
  });
  if (dossier === null)
    return erreur === null ? <Loader aria-label="Lecture en cours" /> : <AffichageErreur erreur={erreur} />;
  const terminer = async (phrase: string) => {
    ouvrir(LECTURE);
    annoncer(phrase);
    if (phrase !== '') await relire();
  };
  const deplacer = async (nouveau: Deplacement | null) => {
    await terminer('');
    retenir(nouveau);
    await relire();
  };
  if (ouvert.quoi === 'completer') return <FormulaireCompletion dossier={dossier} onFin={terminer} />;
  if (ouvert.quoi === 'entretien')
    return (
      <FormulaireEntretien
        dossier={dossier}
        ligne={ouvert.ligne}
        brouillonGarde={ouvert.brouillon ?? null}
        onFin={terminer}
      />
    );
  return (
    <Stack className="cadre-page">
      <TeteDossier dossier={dossier} onReunir={() => ouvrir({ quoi: 'reunir' })} />
      <Actions onOuvrir={ouvrir} />
      <GroupeDuDossier dossier={dossier} onFin={(phrase) => void terminer(phrase)} />
      <div role="status">
        {fait !== '' && <p className="note">{fait}</p>}
        {deplace !== null && (
          <AnnulerLeDeplacement dossier={id} fait={deplace} onFin={() => void deplacer(null)} />
        )}
      </div>
      <AffichageErreur erreur={erreur} />
      {ouvert.quoi === 'confier' && <ConfierDossier dossier={dossier} onFin={terminer} />}
      {ouvert.quoi === 'reunir' && <ReunirDossiers dossier={dossier} onFin={terminer} />}
      {ouvert.quoi === 'rendezVous' && (
        <RendezVousDuDossier
          dossier={dossier}
          onFermer={(donne) => void terminer(donne ? 'Le rendez-vous est donné.' : '')}
        />
      )}
      {ouvert.quoi === 'deplacer' && (
        <DeplacerEntretien
          dossier={dossier}
          ligne={ouvert.ligne}
          onFin={(nouveau) => void deplacer(nouveau)}
        />
      )}
      <Corps
        dossier={dossier}
        onNoter={(ligne) => ouvrir({ quoi: 'entretien', ligne })}
        onDeplacer={(ligne) => ouvrir({ quoi: 'deplacer', ligne })}
        onChange={() => void relire()}
      />
    </Stack>
  );
}

const prendLEcran = ({ quoi }: Ouvert): boolean => quoi === 'entretien' || quoi === 'completer';

/** A form starts at its top, and so does the file that says what was just done; given up, one is back where one was. */
const repartirDuHaut = () => allerEnHaut(document.querySelector('main'));

function departDe(
  noter: Proprietes['noter'],
  ouvertDAbord: Proprietes['ouvertDAbord'],
  brouillon: Proprietes['brouillonGarde'],
): Ouvert {
  if (noter !== null || ouvertDAbord === 'entretien') return { quoi: 'entretien', ligne: noter, brouillon };
  return ouvertDAbord === undefined ? LECTURE : { quoi: ouvertDAbord };
}

interface ProprietesActions {
  onOuvrir(quoi: Ouvert): void;
}

function Actions({ onOuvrir }: ProprietesActions) {
  const peutNoter = usePeut('entretien.noter');
  const peutDonner = usePeut('rendezVous.tenir');
  const peutCompleter = usePeut('dossier.completer');
  const peutConfier = usePeut('dossier.affecter');
  return (
    <Group>
      {peutNoter && (
        <Button onClick={() => onOuvrir({ quoi: 'entretien', ligne: null })}>Noter un entretien</Button>
      )}
      {peutDonner && (
        <Button variant={peutNoter ? 'default' : 'filled'} onClick={() => onOuvrir({ quoi: 'rendezVous' })}>
          Prochain rendez-vous
        </Button>
      )}
      {peutCompleter && (
        <Button variant="default" onClick={() => onOuvrir({ quoi: 'completer' })}>
          Compléter
        </Button>
      )}
      {peutConfier && (
        <Button variant="default" onClick={() => onOuvrir({ quoi: 'confier' })}>
          Confier à un intervenant
        </Button>
      )}
    </Group>
  );
}

interface ProprietesCorps extends GestesDEntretien {
  readonly dossier: DossierLu;
}

const Corps = ({ dossier, ...gestes }: ProprietesCorps) => (
  <>
    <section className="surface" aria-labelledby="titre-parcours">
      <h2 id="titre-parcours" className="titre-de-partie">
        Parcours
      </h2>
      <ImageDuParcours dossier={dossier} />
    </section>
    <div className="deux-colonnes">
      <SectionsDossier dossier={dossier} onChange={gestes.onChange} />
      <section className="surface" aria-label="Ce qui s’est passé">
        <FilDuTemps dossier={dossier} {...gestes} />
      </section>
    </div>
  </>
);
