// Calls about the pause: the code that ends one, the cover's state, coming back, and the structure's settings.
import { z } from 'zod';
import { CHIFFRES_DU_CODE, FORME_DU_CODE } from '../regles/code-de-reprise';
import { MINUTES_DE_PAUSE } from '../regles/pause';
import { GENRES_STRUCTURE, rien, sessionOuverte } from './communs';
import { definirEntree } from './entree';

const vivre = { session: 'ouverte', operation: 'session.vivre', avantEngagement: true } as const;
const code = z.string().regex(FORME_DU_CODE, `Le code est fait de ${CHIFFRES_DU_CODE} chiffres.`);

export const reglagesDePause = z.strictObject({
  minutes: z
    .number()
    .int()
    .min(MINUTES_DE_PAUSE.min, `Au moins ${MINUTES_DE_PAUSE.min} minutes.`)
    .max(MINUTES_DE_PAUSE.max, `Pas plus de ${MINUTES_DE_PAUSE.max} minutes.`),
  code: z.boolean(),
});

/** What the cover shows: the structure and the colleague, no young person. */
const couverture = z.strictObject({
  structure: z.strictObject({ nom: z.string(), code: z.string(), genre: z.enum(GENRES_STRUCTURE) }),
  essai: z.boolean(),
  utilisateur: z.strictObject({ nom: z.string(), prenom: z.string() }),
  /** True when a code was chosen and the structure allows it. */
  parCode: z.boolean(),
  essaisRestants: z.number().int(),
});
export type Couverture = z.infer<typeof couverture>;

/** The session again, and the screen that was left, as the page had written it. */
const reprise = z.strictObject({ session: sessionOuverte, ecran: z.string().nullable() });

const surCouverture = { session: 'pause' } as const;

export const contratPause = {
  /** A code for this session, or `null` to go on without one; once, after the password. */
  'pause.choisirCode': definirEntree({
    entree: z.strictObject({ code: code.nullable() }),
    sortie: sessionOuverte,
    acces: vivre,
    cible: 'coeur',
    ecrit: false,
    journal: 'acces.codeChoisi',
  }),
  /** Another code later in the session, or a first one after all: the password is asked again. */
  'pause.changerCode': definirEntree({
    entree: z.strictObject({ motDePasse: z.string().max(1_000), code }),
    sortie: sessionOuverte,
    acces: { session: 'ouverte', operation: 'session.vivre' },
    cible: 'coeur',
    ecrit: false,
    journal: 'acces.codeChoisi',
  }),
  /** Kept in the core's memory while the page is destroyed: the page's own JSON, opaque to the core. */
  'pause.garderEcran': definirEntree({
    entree: z.strictObject({ ecran: z.string().max(4_000) }),
    sortie: rien,
    acces: vivre,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'pause.etat': definirEntree({
    entree: rien,
    sortie: z.strictObject({ couverture: couverture.nullable() }),
    acces: { session: 'sans', pendantPause: true },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'pause.reprendreParCode': definirEntree({
    entree: z.strictObject({ code }),
    sortie: reprise,
    acces: surCouverture,
    cible: 'coeur',
    ecrit: false,
    journal: 'acces.reprise',
  }),
  'pause.reprendreParMotDePasse': definirEntree({
    entree: z.strictObject({ motDePasse: z.string().max(1_000) }),
    sortie: reprise,
    acces: surCouverture,
    cible: 'coeur',
    ecrit: false,
    journal: 'acces.reprise',
  }),
  'pause.reglages': definirEntree({
    entree: rien,
    sortie: reglagesDePause,
    acces: { session: 'ouverte', operation: 'structure.lire' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'pause.regler': definirEntree({
    entree: reglagesDePause,
    sortie: reglagesDePause,
    acces: { session: 'ouverte', operation: 'structure.regler' },
    cible: 'coeur',
    ecrit: true,
    journal: 'structure.pause',
  }),
} as const;
