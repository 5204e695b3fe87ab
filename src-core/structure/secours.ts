// The two recovery keys' public halves and bearers: those of the birth, or those that replaced them since.
import { decode } from 'cborg';
import { z } from 'zod';
import { DateIso } from '../../src-shared/regles/identifiants';
import { lecteurDe } from '../coffre/lecture';
import type { Base } from '../coffre/ouvrir';
import { lireParametre } from '../coffre/parametres';
import * as tables from '../coffre/schema';
import type { Porteur } from './cles-du-poste';

const porteurs = z.array(z.strictObject({ porteur: z.string(), destinataire: z.string() })).length(2);

/** What a renewal writes for every computer of the structure. */
const renouvellement = z.strictObject({ porteurs, le: DateIso });

export function lireRenouvellement(base: Base): z.infer<typeof renouvellement> | null {
  const ligne = lecteurDe(base)
    .requete.select({ secours: tables.structure.secours })
    .from(tables.structure)
    .get();
  const lu = renouvellement.safeParse(ligne?.secours);
  return lu.success ? lu.data : null;
}

/** To whom copies and the access file are sealed from now on. */
export const lireSecours = (base: Base): readonly Porteur[] =>
  lireRenouvellement(base)?.porteurs ?? secoursDuFichier(base);

/** To whom this computer's access file is sealed at present: it lags while a renewal made elsewhere arrives. */
export const secoursDuFichier = (base: Base): readonly Porteur[] =>
  porteurs.parse(decode(lireParametre(base, 'secours')));

export const memesCles = (a: readonly Porteur[], b: readonly Porteur[]): boolean =>
  a.length === b.length && a.every(({ destinataire }, rang) => destinataire === b[rang]?.destinataire);
