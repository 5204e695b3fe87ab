// The five steps in a line: where one is, and a way back to those already filled in.
import { ETAPES, type Etape, TITRES_ETAPES } from './verification';

interface Proprietes {
  readonly courante: Etape;
  onRevenir(etape: Etape): void;
}

export const FilDesEtapes = ({ courante, onRevenir }: Proprietes) => (
  <nav aria-label="Étapes de la création">
    <ol className="fil-des-etapes">
      {ETAPES.map((etape, rang) => {
        const faite = rang < ETAPES.indexOf(courante);
        return (
          <li key={etape} data-faite={faite || undefined}>
            <button
              type="button"
              aria-current={etape === courante ? 'step' : undefined}
              disabled={!faite && etape !== courante}
              onClick={() => onRevenir(etape)}
            >
              <span aria-hidden>{faite ? '✓' : rang + 1}</span> {TITRES_ETAPES[etape]}
            </button>
          </li>
        );
      })}
    </ol>
  </nav>
);
