// Stories that ended badly one day, cut down to the steps that were enough: each is told again at every run.
import type { NomGeste } from './gestes';

export interface Script {
  readonly graine: number;
  readonly pas: readonly (readonly [geste: NomGeste, ...n: [number, number, number]])[];
}

export const HISTOIRES_RETROUVEES: readonly (Script & { readonly quoi: string })[] = [
  {
    quoi: 'une saisie tapée pendant qu’un cliché se charge, puis s’abandonne',
    graine: 564910117,
    pas: [
      ['synchroniserDeuxFois', 108, 267, 452],
      ['entrerParCliche', 946, 348, 542],
      ['saisir', 428, 778, 896],
      ['synchroniser', 507, 800, 520],
      ['faireUnCliche', 266, 46, 826],
      ['synchroniser', 119, 873, 33],
      ['synchroniser', 584, 924, 972],
      ['synchroniser', 113, 372, 637],
      ['entrerParLeServeur', 261, 229, 3],
      ['saisir', 774, 576, 436],
    ],
  },
  {
    quoi: 'une saisie tapée entre deux morceaux d’un cliché, et personne n’accuse le serveur',
    graine: 1114248298,
    pas: [
      ['perdre', 572, 855, 750],
      ['saisir', 82, 302, 153],
      ['faireUnCliche', 890, 623, 268],
      ['synchroniser', 519, 543, 231],
      ['synchroniser', 58, 879, 86],
      ['synchroniser', 654, 807, 448],
      ['saisir', 427, 307, 286],
    ],
  },
  {
    quoi: 'une autre histoire d’un collègue, apprise après avoir scellé la suite de l’ancienne',
    graine: 564910151,
    pas: [
      ['saisir', 715, 415, 838],
      ['saisir', 946, 455, 943],
      ['porterParNavette', 714, 428, 442],
      ['couperLeWal', 483, 530, 988],
      ['synchroniser', 219, 511, 446],
      ['synchroniser', 993, 404, 142],
      ['effacer', 378, 959, 916],
      ['saisir', 685, 804, 273],
      ['synchroniser', 8, 880, 712],
    ],
  },
];
