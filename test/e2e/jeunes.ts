// The young people of the model structure, and one more to register; ages follow the calendar, so that no year ends them.
import type { Jeune } from '../../scripts/demo/gestes.mjs';

const ANNEE = new Date().getFullYear();
const LIMOUX = '11206';

export const CHLOE = {
  nomNaissance: 'Bénézech',
  prenoms: ['Chloé', 'Maëlle'],
  dateNaissance: `${ANNEE - 18}-03-15`,
  communeResidence: LIMOUX,
  telephone: '06 39 98 00 12',
} as const satisfies Jeune;

export const JEUNES: readonly Jeune[] = [
  CHLOE,
  {
    nomNaissance: 'N’Diaye',
    prenoms: ['Aïssatou'],
    dateNaissance: `${ANNEE - 20}-07-02`,
    communeResidence: LIMOUX,
  },
  {
    nomNaissance: 'Ferrer-Vidal',
    prenoms: ['Hugo'],
    dateNaissance: `${ANNEE - 21}-10-30`,
    communeResidence: null,
  },
];

/** Someone who is in no structure yet. */
export const unJeune = (changement: Partial<Jeune> = {}): Jeune => ({
  nomNaissance: 'Castelnau',
  prenoms: ['Inès'],
  dateNaissance: `${ANNEE - 19}-05-21`,
  communeResidence: LIMOUX,
  ...changement,
});
