// Replacing one's password: the present one, then the one chosen.
import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampMotDePasse } from '../ui/champ-mot-de-passe';
import { ChampNouveauMotDePasse } from '../ui/champ-nouveau-mot-de-passe';
import { messageDuChamp } from '../ui/erreurs-de-champ';

interface Proprietes {
  readonly libelleAncien: string;
  readonly personnels: readonly string[];
  onChange?(): void;
}

export function FormulaireMotDePasse({ libelleAncien, personnels, onChange }: Proprietes) {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('acces.changerMotDePasse');
  const [ancien, setAncien] = useState('');
  const [nouveau, setNouveau] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const reponse = await envoyer({ ancien, nouveau });
    if (!reponse?.ok) return;
    setAncien('');
    setNouveau('');
    ouvrir(reponse.valeur);
    onChange?.();
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <ChampMotDePasse
          libelle={libelleAncien}
          valeur={ancien}
          autoFocus
          erreur={messageDuChamp(erreur, 'ancien')}
          onChange={setAncien}
        />
        <ChampNouveauMotDePasse
          libelle="Nouveau mot de passe"
          valeur={nouveau}
          personnels={personnels}
          erreur={messageDuChamp(erreur, 'nouveau')}
          onChange={setNouveau}
        />
        <AffichageErreur erreur={erreur} />
        <Button type="submit" loading={enCours} disabled={ancien === '' || nouveau === ''}>
          Remplacer le mot de passe
        </Button>
      </Stack>
    </form>
  );
}
