// Opening with a rescue code heard over the telephone, and choosing a new password at once.
import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  codeBienRecopie,
  codeRecopie,
  LONGUEUR_DU_CODE_DE_SECOURS,
} from '../../src-shared/regles/code-de-secours';
import { useSession } from '../session/session';
import type { StructurePresente } from '../structure/libelles';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampIdentifiant } from '../ui/champ-identifiant';
import { ChampNouveauMotDePasse } from '../ui/champ-nouveau-mot-de-passe';
import { useDecompte } from '../ui/decompte';
import { EcranSeul } from '../ui/ecran-seul';
import { messageDuChamp } from '../ui/erreurs-de-champ';

interface Proprietes {
  readonly structure: StructurePresente;
  onRevenir(): void;
}

export const EcranCodeDeSecours = ({ structure, onRevenir }: Proprietes) => (
  <EcranSeul titre="Ouvrir avec un code de secours" essai={structure.essai} focusSurLeTitre={false}>
    <Stack>
      <Text>
        Le code ne sert qu’une fois. Son emploi est noté dans le journal, et la direction en préparera un
        autre.
      </Text>
      <div className="surface">
        <Formulaire structure={structure} />
      </div>
      <Anchor component="button" type="button" onClick={onRevenir}>
        ← Revenir au choix
      </Anchor>
    </Stack>
  </EcranSeul>
);

function Formulaire({ structure }: Pick<Proprietes, 'structure'>) {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('acces.ouvrirParCode');
  const restant = useDecompte(erreur);
  const [identifiant, setIdentifiant] = useState('');
  const [code, setCode] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const lu = codeRecopie(code);
  const incomplet = lu.length < LONGUEUR_DU_CODE_DE_SECOURS || identifiant.trim() === '' || motDePasse === '';
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (restant > 0) return;
    const reponse = await envoyer({ structure: structure.id, identifiant, code, motDePasse });
    if (reponse?.ok) ouvrir(reponse.valeur);
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <ChampIdentifiant
          libelle="Votre identifiant"
          valeur={identifiant}
          erreur={messageDuChamp(erreur, 'identifiant')}
          autoFocus
          onChange={setIdentifiant}
        />
        <TextInput
          label="Code de secours"
          description="Vingt caractères, en cinq groupes de quatre. Les espaces et les minuscules sont acceptés."
          value={code}
          autoComplete="off"
          spellCheck={false}
          aria-required
          error={fauteDeRecopie(lu) ?? messageDuChamp(erreur, 'code')}
          onChange={(evenement) => setCode(evenement.currentTarget.value)}
        />
        <ChampNouveauMotDePasse
          libelle="Nouveau mot de passe"
          valeur={motDePasse}
          personnels={[identifiant, structure.nom]}
          erreur={messageDuChamp(erreur, 'motDePasse')}
          onChange={setMotDePasse}
        />
        <AffichageErreur erreur={erreur} />
        <Button type="submit" loading={enCours} disabled={incomplet || restant > 0}>
          Ouvrir avec ce code
        </Button>
      </Stack>
    </form>
  );
}

// Said as soon as the twentieth character is there: the colleague is still on the telephone.
const fauteDeRecopie = (lu: string): string | undefined =>
  lu.length >= LONGUEUR_DU_CODE_DE_SECOURS && !codeBienRecopie(lu)
    ? 'Un caractère est mal recopié : faites-vous relire le code.'
    : undefined;
