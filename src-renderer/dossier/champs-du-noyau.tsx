// The four answers needed to register, and the referent if there is one already.
import { Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { lireDateNaissance } from '../../src-shared/regles/date-naissance';
import { ChampCommune } from '../ui/champs/champ-commune';
import { ChampListe } from '../ui/champs/champ-liste';
import { AvecAide, Etiquette } from '../ui/champs/etiquette';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { referentsPossibles, usePersonnesActives } from './personnes';
import type { ProprietesChamps } from './proprietes-champs';

interface Proprietes extends ProprietesChamps {
  /** Stands beside the last field. */
  readonly children?: ReactNode;
}

export function ChampsDuNoyau({ children, ...proprietes }: Proprietes) {
  const { saisie, refus, onChange } = proprietes;
  return (
    <div className="champs">
      <AvecAide table="dossier" registre="nomNaissance">
        <TextInput
          label={<Etiquette table="dossier" registre="nomNaissance" />}
          value={saisie.nomNaissance}
          error={messageDuChamp(refus, 'dossier.nomNaissance')}
          aria-required
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ nomNaissance: currentTarget.value })}
        />
      </AvecAide>
      <AvecAide table="dossier" registre="prenoms">
        <TextInput
          label={<Etiquette table="dossier" registre="prenoms" />}
          placeholder="Séparés par une virgule"
          value={saisie.prenoms}
          error={refus.find(({ champ }) => champ.startsWith('dossier.prenoms'))?.message}
          aria-required
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ prenoms: currentTarget.value })}
        />
      </AvecAide>
      <Naissance {...proprietes} />
      <Residence {...proprietes} />
      <Referent {...proprietes} />
      {children}
    </div>
  );
}

function Naissance({ saisie, refus, aujourdHui, onChange }: ProprietesChamps) {
  const lue = saisie.naissance.trim().length < 6 ? null : lireDateNaissance(saisie.naissance, aujourdHui);
  return (
    <div>
      <AvecAide table="dossier" registre="dateNaissance">
        <TextInput
          label={<Etiquette table="dossier" registre="dateNaissance" />}
          placeholder="15/03/2008"
          value={saisie.naissance}
          error={
            messageDuChamp(refus, 'dossier.dateNaissance') ??
            (lue !== null && !lue.ok && saisie.naissance.length >= 10 ? lue.erreur : undefined)
          }
          aria-required
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ naissance: currentTarget.value })}
        />
      </AvecAide>
      {lue?.ok && <p className="champ-remarque">{lue.valeur.remarque || `${lue.valeur.age} ans`}</p>}
      <Checkbox
        mt={6}
        label="Date estimée (facultatif)"
        checked={saisie.estimee}
        onChange={({ currentTarget }) => onChange({ estimee: currentTarget.checked })}
      />
    </div>
  );
}

function Residence({ saisie, refus, onChange }: ProprietesChamps) {
  return (
    <div>
      <AvecAide table="dossier" registre="residence">
        <ChampCommune
          etiquette={
            <Etiquette
              table="dossier"
              registre="residence"
              libelle={saisie.sansAdresseFixe ? 'Commune de domiciliation' : 'Commune de résidence'}
              obligatoire={!saisie.sansAdresseFixe}
            />
          }
          obligatoire={!saisie.sansAdresseFixe}
          valeur={saisie.commune}
          erreur={messageDuChamp(refus, 'dossier.residence')}
          onChange={(commune) => onChange({ commune })}
        />
      </AvecAide>
      {/* A4: said once beside the field; it asks nothing and stops nothing. */}
      {saisie.commune?.horsZone === true && !saisie.sansAdresseFixe && (
        <p className="champ-remarque" role="status">
          Cette commune est hors de la zone de la structure. Orienter vers une autre mission locale.
        </p>
      )}
      <Checkbox
        mt={6}
        label="Sans adresse fixe (facultatif)"
        checked={saisie.sansAdresseFixe}
        onChange={({ currentTarget }) => onChange({ sansAdresseFixe: currentTarget.checked })}
      />
    </div>
  );
}

function Referent({ saisie, refus, onChange }: ProprietesChamps) {
  const personnes = usePersonnesActives();
  return (
    <AvecAide table="dossier" registre="referent">
      <ChampListe
        etiquette={<Etiquette table="dossier" registre="referent" />}
        libelles={referentsPossibles(personnes)}
        valeur={saisie.referent}
        erreur={messageDuChamp(refus, 'dossier.referent')}
        onChange={(referent) => onChange({ referent })}
      />
    </AvecAide>
  );
}
