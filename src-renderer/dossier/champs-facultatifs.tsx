// Everything else of levels 0 to 2, folded: nothing is asked that this young person's path does not need (A3).
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import * as listes from '../../src-shared/catalogue/enumerations';
import { rubriqueDe } from '../../src-shared/catalogue/index';
import { ageAu, lireDateNaissance } from '../../src-shared/regles/date-naissance';
import { portee } from '../../src-shared/regles/permissions';
import { useSession } from '../session/session';
import { ChampCommune } from '../ui/champs/champ-commune';
import { ChampListe } from '../ui/champs/champ-liste';
import { AvecAide, Etiquette } from '../ui/champs/etiquette';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { ChampsAdresse } from './champs-adresse';
import { ChampsContact } from './champs-contact';
import { ChampsRepresentants } from './champs-representants';
import type { ProprietesChamps } from './proprietes-champs';
import { PAYS } from './valeurs';

const MAJORITE = 18;

export function ChampsFacultatifs(proprietes: ProprietesChamps) {
  const peutEcrire = usePeutEcrire(proprietes.operation);
  const { saisie, aujourdHui } = proprietes;
  const naissance = lireDateNaissance(saisie.naissance, aujourdHui);
  const mineur = naissance.ok && ageAu(naissance.valeur.date, aujourdHui) < MAJORITE;
  return (
    <>
      <Repli titre="Coordonnées (facultatives)" connu={coordonneesConnues(saisie)}>
        <ChampsContact {...proprietes} />
        <ChampsAdresse {...proprietes} quelle="adresse" />
        <ChampsAdresse {...proprietes} quelle="adresseProfessionnelle" />
      </Repli>
      <Repli titre="Identité, suite (facultative)">
        <Identite {...proprietes} avecPays={peutEcrire('dossier', 'paysNaissance')} />
      </Repli>
      {peutEcrire('dossier', 'menage') && (
        <Repli titre="Situation familiale (facultative)">
          <Famille {...proprietes} />
        </Repli>
      )}
      {mineur && peutEcrire('representant_legal', 'representant') && (
        <Repli titre="Représentants légaux, tant que la personne est mineure (facultatif)">
          <ChampsRepresentants {...proprietes} />
        </Repli>
      )}
    </>
  );
}

/** What the core would refuse to this profile is not shown. */
function usePeutEcrire(
  operation: ProprietesChamps['operation'],
): (table: string, registre: string) => boolean {
  const profils = useSession(({ session }) => session?.profils ?? []);
  const max = portee(operation, profils);
  return (table, registre) => {
    const rubrique = rubriqueDe(table, registre);
    return rubrique !== undefined && max !== null && rubrique.sensibilite <= max;
  };
}

/** What changes most often is in sight as soon as something of it is known. */
const coordonneesConnues = ({ telephones, courriels, adresse }: ProprietesChamps['saisie']): boolean =>
  [
    ...telephones.map(({ numero }) => numero),
    ...courriels.map(({ courriel }) => courriel),
    adresse.lignes,
  ].some((texte) => texte !== '');

interface ProprietesRepli {
  readonly titre: string;
  readonly connu?: boolean;
  readonly children: ReactNode;
}

function Repli({ titre, connu = false, children }: ProprietesRepli) {
  // As it was when the form opened: emptying a field must not fold it under the fingers.
  const [deplie] = useState(connu);
  return (
    <details className="repli" open={deplie}>
      <summary>{titre}</summary>
      <div>{children}</div>
    </details>
  );
}

const Identite = ({
  saisie,
  refus,
  onChange,
  avecPays,
}: ProprietesChamps & { readonly avecPays: boolean }) => (
  <div className="champs">
    <AvecAide table="dossier" registre="nomUsage">
      <TextInput
        label={<Etiquette table="dossier" registre="nomUsage" />}
        value={saisie.nomUsage}
        error={messageDuChamp(refus, 'dossier.nomUsage')}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange({ nomUsage: currentTarget.value })}
      />
    </AvecAide>
    <AvecAide table="dossier" registre="civilite">
      <ChampListe
        etiquette={<Etiquette table="dossier" registre="civilite" />}
        libelles={listes.LIBELLES_CIVILITE}
        valeur={saisie.civilite}
        onChange={(civilite) => onChange({ civilite })}
      />
    </AvecAide>
    <AvecAide table="dossier" registre="sexe">
      <ChampListe
        etiquette={<Etiquette table="dossier" registre="sexe" />}
        libelles={listes.LIBELLES_SEXE}
        valeur={saisie.sexe}
        onChange={(sexe) => onChange({ sexe })}
      />
    </AvecAide>
    <AvecAide table="dossier" registre="communeNaissance">
      <ChampCommune
        etiquette={<Etiquette table="dossier" registre="communeNaissance" />}
        valeur={saisie.communeNaissance}
        erreur={messageDuChamp(refus, 'dossier.communeNaissance')}
        onChange={(communeNaissance) => onChange({ communeNaissance })}
      />
    </AvecAide>
    {avecPays && <Pays saisie={saisie} onChange={onChange} />}
  </div>
);

const OUI_NON = { oui: 'Oui', non: 'Non' } as const;

const Pays = ({ saisie, onChange }: Pick<ProprietesChamps, 'saisie' | 'onChange'>) => (
  <>
    <AvecAide table="dossier" registre="paysNaissance">
      <ChampListe
        etiquette={<Etiquette table="dossier" registre="paysNaissance" />}
        libelles={PAYS}
        valeur={saisie.paysNaissance}
        onChange={(paysNaissance) => onChange({ paysNaissance })}
      />
    </AvecAide>
    <ChampListe
      etiquette={<Etiquette table="dossier" registre="naissanceEtranger" libelle="Naissance à l’étranger" />}
      libelles={OUI_NON}
      valeur={saisie.naissanceEtranger}
      onChange={(naissanceEtranger) => onChange({ naissanceEtranger })}
    />
  </>
);

const Famille = ({ saisie, refus, onChange }: ProprietesChamps) => (
  <div className="champs">
    <AvecAide table="dossier" registre="situationMatrimoniale">
      <ChampListe
        etiquette={
          <Etiquette table="dossier" registre="situationMatrimoniale" libelle="Situation matrimoniale" />
        }
        libelles={listes.LIBELLES_SITUATION_MATRIMONIALE}
        valeur={saisie.situationMatrimoniale}
        onChange={(situationMatrimoniale) => onChange({ situationMatrimoniale })}
      />
    </AvecAide>
    <ChampListe
      etiquette={<Etiquette table="dossier" registre="menage" libelle="Ménage" />}
      libelles={listes.LIBELLES_MENAGE}
      valeur={saisie.menage}
      onChange={(menage) => onChange({ menage })}
    />
    <TextInput
      label={<Etiquette table="dossier" registre="personnesACharge" libelle="Personnes à charge" />}
      inputMode="numeric"
      placeholder="0 à 15"
      value={saisie.personnesACharge}
      error={messageDuChamp(refus, 'dossier.personnesACharge')}
      onChange={({ currentTarget }) => onChange({ personnesACharge: currentTarget.value })}
    />
  </div>
);
