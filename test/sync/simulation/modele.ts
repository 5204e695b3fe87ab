// What every story begins with, made once: three workstations that know each other, a bare vault, another structure.
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import type { Base } from '../../../src-core/coffre/ouvrir';
import { renouvelerIdentite } from '../../../src-core/structure/cles-du-poste';
import { type DemandeAdmission, demanderAdmission } from '../../../src-core/sync/admission';
import { autrePoste, premierPoste, uneBaseNue } from '../../core/sync/des-postes';
import { type Personne, personne } from '../../shared/sync/des-constats';
import { ecrireDisque, octetsDe, ouvrirDisque } from './disque';
import { semer } from './hasard';

export const ETRANGERE = '6'.repeat(32);

interface Modele {
  readonly direction: Personne;
  readonly bases: readonly Uint8Array[];
  readonly demandes: readonly DemandeAdmission[];
  readonly nue: Uint8Array;
  readonly etrangere: { readonly base: Uint8Array; readonly demande: DemandeAdmission };
}

let modele: Modele | undefined;

export function leModele(): Modele {
  modele ??= faire();
  return modele;
}

function faire(): Modele {
  const rendreLeHasard = semer(0);
  const direction = personne('1');
  const a = premierPoste(direction);
  const b = autrePoste(a, direction);
  const c = autrePoste(a, direction);
  const ailleurs = premierPoste(personne('7'), undefined, ETRANGERE);
  const fait = {
    direction,
    bases: [a, b, c].map(({ plume: { base } }) => octetsDe(base)),
    demandes: [a, b, c].map(({ plume: { base } }) => demanderAdmission(base)),
    nue: octetsDe(uneBaseNue(MIGRATIONS)),
    etrangere: { base: octetsDe(ailleurs.plume.base), demande: demanderAdmission(ailleurs.plume.base) },
  };
  rendreLeHasard();
  return fait;
}

/** A bare vault there, with keys that no other one has. */
export function baseNue(chemin: string, suivante: boolean): Base {
  ecrireDisque(chemin, { fichier: leModele().nue, wal: null });
  const base = ouvrirDisque(chemin, suivante);
  renouvelerIdentite(base);
  return base;
}
