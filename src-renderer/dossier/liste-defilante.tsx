// The rows in sight of a list of any length; arrows move, Enter opens.
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { useAChaque } from '../ui/a-chaque';
import { dateCourte } from '../ui/dates';
import type { PagesDeListe } from './pages-de-liste';

const HAUTEUR = 44;
/** At 200 % zoom a row takes two lines rather than scroll sideways; as in the style sheet. */
const ETROIT = '(max-width: 56rem)';
const HAUTEUR_ETROITE = 68;
const COLONNES = ['Nom et prénoms', 'Naissance', 'Âge', 'Commune', 'Référent', 'Numéro'] as const;

interface Proprietes {
  readonly total: number;
  readonly pages: PagesDeListe;
  onOuvrir(id: IdDossier): void;
}

export function ListeDefilante({ total, pages, onOuvrir }: Proprietes) {
  const cadre = useRef<HTMLDivElement>(null);
  const [choisi, choisir] = useState(0);
  const hauteur = useMediaQuery(ETROIT) ? HAUTEUR_ETROITE : HAUTEUR;
  const defileur = useVirtualizer({
    count: total,
    getScrollElement: () => cadre.current,
    estimateSize: () => hauteur,
    overscan: 10,
  });
  useAChaque(hauteur, () => defileur.measure());
  const visibles = defileur.getVirtualItems();
  const premier = visibles[0]?.index ?? 0;
  const dernier = visibles.at(-1)?.index ?? 0;
  const { voir } = pages;
  useEffect(() => voir(premier, dernier), [voir, premier, dernier]);
  const deplacer = (evenement: KeyboardEvent) => {
    const pas = PAS[evenement.key];
    if (pas === undefined) return;
    evenement.preventDefault();
    const suivant = Math.min(total - 1, Math.max(0, choisi + pas));
    choisir(suivant);
    defileur.scrollToIndex(suivant);
    requestAnimationFrame(() =>
      cadre.current?.querySelector<HTMLElement>(`[data-rang="${suivant}"]`)?.focus(),
    );
  };
  return (
    <section ref={cadre} className="liste-dossiers" aria-label="Liste des dossiers" onKeyDown={deplacer}>
      <div className="rangee-dossier entete-dossiers" aria-hidden>
        {COLONNES.map((colonne) => (
          <span key={colonne}>{colonne}</span>
        ))}
      </div>
      <div style={{ height: defileur.getTotalSize(), position: 'relative' }}>
        {visibles.map(({ index, start, size }) => (
          <Rangee
            key={index}
            rang={index}
            place={{ height: size, transform: `translateY(${start}px)` }}
            ligne={pages.ligne(index)}
            choisie={index === choisi}
            onChoisir={() => choisir(index)}
            onOuvrir={onOuvrir}
          />
        ))}
      </div>
    </section>
  );
}

const PAS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

interface ProprietesRangee {
  readonly rang: number;
  readonly place: { readonly height: number; readonly transform: string };
  readonly ligne: LigneDeListe | undefined;
  readonly choisie: boolean;
  onChoisir(): void;
  onOuvrir(id: IdDossier): void;
}

const Rangee = ({ rang, place, ligne, choisie, onChoisir, onOuvrir }: ProprietesRangee) => (
  <button
    type="button"
    className="rangee-dossier"
    style={place}
    data-rang={rang}
    data-choisi={choisie || undefined}
    tabIndex={choisie ? 0 : -1}
    onFocus={onChoisir}
    onClick={() => ligne !== undefined && onOuvrir(ligne.id)}
  >
    {ligne === undefined ? (
      <span className="texte-doux">…</span>
    ) : (
      <>
        <strong className="noms-de-la-rangee">
          <span>
            <bdi>{ligne.nom}</bdi> <bdi>{ligne.prenoms}</bdi>
          </span>
          {ligne.dossiers > 1 && <span className="texte-doux">{` (${ligne.dossiers} dossiers)`}</span>}
        </strong>
        <span>{ligne.naissance === null ? '' : dateCourte(ligne.naissance)}</span>
        <span>{ligne.age === null ? '' : `${ligne.age} ans`}</span>
        <span>{ligne.commune}</span>
        <span>{ligne.referent}</span>
        <span className="texte-doux">{ligne.matricule}</span>
      </>
    )}
  </button>
);

/** « 15/03/2008 – 18 ans », where there is one line for all. */
export const naissance = ({ naissance: date, age }: Pick<LigneDeListe, 'naissance' | 'age'>): string =>
  date === null ? '' : `${dateCourte(date)}${age === null ? '' : ` – ${age} ans`}`;
