// Reads every page of the open vault in small steps, so that a flipped byte is met before someone needs it.
import { type Base, codeErreurBase, ouvrirCoffre } from '../coffre/ouvrir';
import type { StructureOuverte } from './structure-ouverte';

const PAGES_PAR_PAS = 200;
const PAUSE_MS = 20;

/** Starts in the background, on a connection of its own that cannot write; stops with the structure. */
export function surveillerPages(structure: StructureOuverte): void {
  let finie = false;
  let arreter = commencer(structure, () => {
    finie = true;
  });
  structure.aLaFermeture(() => arreter());
  structure.surveillance = {
    suspendre: () => arreter(),
    reprendre: () => {
      if (finie) return;
      arreter();
      arreter = commencer(structure, () => {
        finie = true;
      });
    },
  };
}

/** Gives what stops it. */
function commencer(structure: StructureOuverte, finir: () => void): () => void {
  const ouverte = ouvrirCoffre({ chemin: structure.lieu.coffre, cle: structure.cle, mode: 'lire' });
  if (!ouverte.ok) {
    structure.pageAlteree = structure.pageAlteree || ouverte.erreur.type === 'baseAlteree';
    return () => {};
  }
  const lecture = ouverte.valeur;
  const pages = lecture.prepare('SELECT pageno FROM dbstat').iterate();
  const arreter = (): void => {
    clearTimeout(minuterie);
    terminer(lecture, pages);
  };
  const pas = (): void => {
    if (lirePas(pages, structure)) minuterie = setTimeout(pas, PAUSE_MS);
    else {
      arreter();
      finir();
    }
  };
  let minuterie = setTimeout(pas, PAUSE_MS);
  // Checking must not keep the process alive, nor outlive the structure.
  minuterie.unref();
  return arreter;
}

// True while there are pages left.
function lirePas(pages: IterableIterator<unknown>, structure: StructureOuverte): boolean {
  try {
    for (let lues = 0; lues < PAGES_PAR_PAS; lues++) if (pages.next().done) return false;
    return true;
  } catch (cause) {
    structure.pageAlteree = codeErreurBase(cause) === 'baseAlteree';
    return false;
  }
}

function terminer(lecture: Base, pages: IterableIterator<unknown>): void {
  if (!lecture.open) return;
  pages.return?.();
  lecture.close();
}
