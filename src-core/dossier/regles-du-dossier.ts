// Rules between fields of a file: the core that must be there, the plausible age, who may have representatives.
import type { ChampRefuse } from '../../src-shared/erreurs';
import { ageAu, jugerNaissance } from '../../src-shared/regles/date-naissance';
import type { SaisieVerifiee } from './verifier-ecritures';

/** Needed to register; everything else is optional (A3). */
const NOYAU = [
  ['nomNaissance', 'À remplir.'],
  ['prenoms', 'À remplir.'],
  ['dateNaissance', 'À remplir.'],
  ['residence', 'Choisissez la commune, ou « sans adresse fixe ».'],
] as const;

const MAJORITE = 18;

export const manquesDuNoyau = (saisies: readonly SaisieVerifiee[]): ChampRefuse[] =>
  NOYAU.filter(
    ([registre]) => !saisies.some((saisie) => saisie.table === 'dossier' && saisie.registre === registre),
  ).map(([registre, message]) => ({ champ: `dossier.${registre}`, message }));

/** @param naissanceConnue ISO date the file has already, or `null` */
export function refusEntreChamps(
  saisies: readonly SaisieVerifiee[],
  naissanceConnue: string | null,
  aujourdHui: string,
): ChampRefuse[] {
  const saisie = saisies.find(({ table, registre }) => table === 'dossier' && registre === 'dateNaissance');
  const naissance = saisie === undefined ? naissanceConnue : dateDe(saisie);
  const refus: ChampRefuse[] = [];
  if (saisie !== undefined && naissance !== null) {
    const jugee = jugerNaissance(naissance, aujourdHui);
    if (!jugee.ok) refus.push({ champ: 'dossier.dateNaissance', message: jugee.erreur });
  }
  const majeur = naissance !== null && ageAu(naissance, aujourdHui) >= MAJORITE;
  const ajoute = saisies.some(({ table, valeur }) => table === 'representant_legal' && valeur !== null);
  if (majeur && ajoute)
    refus.push({
      champ: 'representant_legal.representant',
      message: 'La personne est majeure : ses représentants légaux ne sont plus demandés.',
    });
  return refus;
}

const dateDe = ({ valeur }: SaisieVerifiee): string | null =>
  valeur !== null && typeof valeur === 'object' && 'date' in valeur && typeof valeur.date === 'string'
    ? valeur.date
    : null;
