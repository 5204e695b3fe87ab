// A postal address, personal or of the place of work.
import { Fieldset, Textarea, TextInput } from '@mantine/core';
import { ChampListe } from '../ui/champs/champ-liste';
import { Etiquette } from '../ui/champs/etiquette';
import type { ProprietesChamps } from './proprietes-champs';
import type { SaisieAdresse } from './saisie-dossier';
import { PAYS } from './valeurs';

const LESQUELLES = {
  adresse: { titre: 'Adresse personnelle', table: 'adresse' },
  adresseProfessionnelle: { titre: 'Adresse professionnelle', table: 'adresse_professionnelle' },
} as const;

interface Proprietes extends ProprietesChamps {
  readonly quelle: keyof typeof LESQUELLES;
}

export function ChampsAdresse({ saisie, refus, onChange, quelle }: Proprietes) {
  const { titre, table } = LESQUELLES[quelle];
  const adresse = saisie[quelle];
  const changer = (changement: Partial<SaisieAdresse>) =>
    onChange({ [quelle]: { ...adresse, ...changement } });
  const commun = { table, registre: 'adresse' } as const;
  const erreur = (partie: string) =>
    refus.find(({ champ }) => champ === `${table}.adresse.${partie}`)?.message;
  return (
    <Fieldset legend={titre} variant="unstyled" mt="md">
      <div className="champs">
        <Textarea
          label={<Etiquette {...commun} libelle="Numéro et voie" />}
          autosize
          minRows={1}
          value={adresse.lignes}
          error={erreur('lignes')}
          onChange={({ currentTarget }) => changer({ lignes: currentTarget.value })}
        />
        <TextInput
          label={<Etiquette {...commun} libelle="Code postal" />}
          value={adresse.codePostal}
          error={erreur('codePostal')}
          onChange={({ currentTarget }) => changer({ codePostal: currentTarget.value })}
        />
        <TextInput
          label={<Etiquette {...commun} libelle="Ville" />}
          value={adresse.commune}
          error={erreur('commune')}
          onChange={({ currentTarget }) => changer({ commune: currentTarget.value })}
        />
        <ChampListe
          etiquette={<Etiquette {...commun} libelle="Pays" />}
          libelles={PAYS}
          sansVide
          valeur={adresse.pays}
          onChange={(pays) => changer({ pays })}
        />
        {quelle === 'adresse' && (
          <TextInput
            label={<Etiquette {...commun} libelle="Chez" />}
            placeholder="La personne qui héberge"
            value={adresse.chez}
            error={erreur('chez')}
            onChange={({ currentTarget }) => changer({ chez: currentTarget.value })}
          />
        )}
      </div>
    </Fieldset>
  );
}
