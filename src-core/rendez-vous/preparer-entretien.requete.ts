// What a new interview starts from: the present day and hour, and what this user chose last, never what was typed.
import { THEMES } from '../../src-shared/catalogue/enumerations';
import { entretien as schemaEntretien } from '../../src-shared/catalogue/validation';
import type { SortieDe } from '../../src-shared/contract/index';
import { heureDe, jourDe } from '../contexte';
import type { Session } from '../session';

export function preparerEntretien({ structure, utilisateur }: Session): SortieDe<'entretien.preparer'> {
  const ms = structure.maintenant();
  const derniere = structure.lecteur
    .lire<[string], { valeur: string; theme: string | null }>(
      `SELECT o.valeur, e.theme FROM operation o JOIN entretien e ON e.id = o.ligne
       WHERE o.tableCible = 'entretien' AND o.registre = 'entretien' AND o.utilisateur = ?
       ORDER BY o.rang DESC LIMIT 1`,
    )
    .get(utilisateur);
  const lu = derniere === undefined ? null : schemaEntretien.parse(JSON.parse(derniere.valeur));
  return {
    aujourdHui: jourDe(ms),
    maintenant: heureDe(ms),
    habitude: lu && {
      type: lu.type,
      modalite: lu.modalite,
      theme: THEMES.find((connu) => connu === derniere?.theme) ?? null,
    },
  };
}
