// Legal representatives of a minor: name, link, telephone; they disappear at eighteen (A73).
import { Button, Fieldset, Stack, TextInput } from '@mantine/core';
import { LIBELLES_LIEN } from '../../src-shared/catalogue/enumerations';
import { ChampListe } from '../ui/champs/champ-liste';
import { Etiquette } from '../ui/champs/etiquette';
import type { ProprietesChamps } from './proprietes-champs';
import { nouvelleCle, representantVide, type SaisieRepresentant } from './saisie-dossier';

const commun = { table: 'representant_legal', registre: 'representant', obligatoire: false } as const;

export function ChampsRepresentants({ saisie, refus, onChange }: ProprietesChamps) {
  const { representants } = saisie;
  const changer = (cle: string, changement: Partial<SaisieRepresentant>) =>
    onChange({
      representants: representants.map((present) =>
        present.cle === cle ? { ...present, ...changement } : present,
      ),
    });
  const erreur = (partie: string) =>
    refus.find(({ champ }) => champ === `representant_legal.representant.${partie}`)?.message;
  return (
    <Stack gap="sm">
      {representants.map((representant, rang) => (
        <Fieldset key={representant.cle} legend={`Représentant légal ${rang + 1}`} variant="unstyled">
          <div className="champs">
            <TextInput
              label={<Etiquette {...commun} libelle="Nom" />}
              value={representant.nom}
              error={erreur('nom')}
              onChange={({ currentTarget }) => changer(representant.cle, { nom: currentTarget.value })}
            />
            <TextInput
              label={<Etiquette {...commun} libelle="Prénom" />}
              value={representant.prenom}
              error={erreur('prenom')}
              onChange={({ currentTarget }) => changer(representant.cle, { prenom: currentTarget.value })}
            />
            <ChampListe
              etiquette={<Etiquette {...commun} libelle="Lien" />}
              libelles={LIBELLES_LIEN}
              sansVide
              valeur={representant.lien}
              onChange={(lien) => lien !== '' && changer(representant.cle, { lien })}
            />
            <TextInput
              label={<Etiquette {...commun} libelle="Téléphone du représentant" />}
              type="tel"
              value={representant.telephone}
              error={erreur('telephone')}
              onChange={({ currentTarget }) => changer(representant.cle, { telephone: currentTarget.value })}
            />
          </div>
        </Fieldset>
      ))}
      <span>
        <Button
          variant="default"
          size="compact-md"
          onClick={() =>
            onChange({ representants: [...representants, representantVide(nouvelleCle(representants))] })
          }
        >
          Ajouter un représentant légal
        </Button>
      </span>
    </Stack>
  );
}
