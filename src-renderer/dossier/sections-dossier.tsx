// The file's sections, those that hold something; each tells on request where its values come from.
import { useState } from 'react';
import type { DossierLu, LigneLue, ValeurLue } from '../../src-shared/contract/dossier';
import type { Provenance } from '../../src-shared/sync/operations';
import { MarqueDeSaisies } from '../conflit/marque-de-saisies';
import { dateEtHeure } from '../ui/dates';
import { libelleDuRegistre } from './libelle-du-registre';
import { valeurEnClair } from './valeurs';

type Place = readonly [table: string, registre: string];

const SECTIONS: readonly { readonly titre: string; readonly places: readonly Place[] }[] = [
  {
    titre: 'Identité',
    places: [
      ['dossier', 'nomNaissance'],
      ['dossier', 'prenoms'],
      ['dossier', 'nomUsage'],
      ['dossier', 'nomMarital'],
      ['dossier', 'civilite'],
      ['dossier', 'sexe'],
      ['dossier', 'dateNaissance'],
      ['dossier', 'communeNaissance'],
      ['dossier', 'paysNaissance'],
      ['dossier', 'naissanceEtranger'],
    ],
  },
  {
    titre: 'Coordonnées',
    places: [
      ['dossier', 'residence'],
      ['telephone', 'telephone'],
      ['courriel', 'courriel'],
      ['adresse', 'adresse'],
      ['adresse_professionnelle', 'adresse'],
    ],
  },
  {
    titre: 'Situation familiale',
    places: [
      ['dossier', 'situationMatrimoniale'],
      ['dossier', 'menage'],
      ['dossier', 'personnesACharge'],
    ],
  },
  { titre: 'Représentants légaux', places: [['representant_legal', 'representant']] },
];

interface ValeurPlacee {
  readonly ligne: LigneLue;
  readonly libelle: string;
  readonly registre: string;
  readonly lue: ValeurLue;
}

interface Proprietes {
  readonly dossier: DossierLu;
  /** Another value was taken up, or this one confirmed. */
  onChange(): void;
}

export function SectionsDossier({ dossier, onChange }: Proprietes) {
  return (
    <div className="sections-dossier">
      {SECTIONS.map(({ titre, places }) => {
        const valeurs = places.flatMap((place) => valeursDe(place, dossier));
        return valeurs.length === 0 ? null : (
          <Section key={titre} titre={titre} valeurs={valeurs} dossier={dossier} onChange={onChange} />
        );
      })}
    </div>
  );
}

const valeursDe = ([table, registre]: Place, { lignes }: DossierLu): readonly ValeurPlacee[] =>
  lignes
    .filter((ligne) => ligne.table === table)
    .flatMap((ligne) => {
      const lue = ligne.valeurs[registre];
      if (lue === undefined || (lue.valeur === null && lue.autres.length === 0)) return [];
      return [
        {
          ligne,
          libelle: libelleDuRegistre(table, registre),
          registre,
          lue,
        },
      ];
    });

interface ProprietesSection extends Proprietes {
  readonly titre: string;
  readonly valeurs: readonly ValeurPlacee[];
}

function Section({ titre, valeurs, ...reste }: ProprietesSection) {
  const [origines, montrer] = useState(false);
  const geste = origines ? 'Masquer l’origine' : 'Voir l’origine';
  return (
    <section className="surface" aria-label={titre}>
      <div className="tete-de-partie">
        <h2 className="titre-de-partie">{titre}</h2>
        <button
          type="button"
          className="lien"
          aria-expanded={origines}
          aria-label={`${geste} : ${titre}`}
          onClick={() => montrer(!origines)}
        >
          {geste}
        </button>
      </div>
      <dl className="fiche-lue">
        {valeurs.map((valeur) => (
          <Valeur
            key={`${valeur.ligne.id}/${valeur.registre}`}
            valeur={valeur}
            origine={origines}
            {...reste}
          />
        ))}
      </dl>
    </section>
  );
}

const LIBELLES_PROVENANCE: Readonly<Record<Provenance, string>> = {
  declare: 'Déclaré par la personne',
  observe: 'Observé',
  transmis: 'Transmis par un partenaire',
  automatique: 'Inscrit par l’application',
};

interface ProprietesValeur extends Proprietes {
  readonly valeur: ValeurPlacee;
  readonly origine: boolean;
}

function Valeur({ valeur, dossier, origine, onChange }: ProprietesValeur) {
  const { libelle, registre, lue } = valeur;
  return (
    <>
      <dt>{libelle}</dt>
      <dd>
        <bdi>{valeurEnClair(registre, lue.valeur, dossier)}</bdi>
        <MarqueDeSaisies {...valeur} dossier={dossier} onChange={onChange} />
        {origine && (
          <p className="origine-de-valeur">
            {`${LIBELLES_PROVENANCE[lue.provenance]}, saisi par ${lue.auteur} le ${dateEtHeure(lue.le)}`}
          </p>
        )}
      </dd>
    </>
  );
}
