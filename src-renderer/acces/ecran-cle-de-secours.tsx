// Opening with a recovery key: the key read from paper, a direction user's identifier, a new password.
import { Anchor, Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/session';
import type { StructurePresente } from '../structure/libelles';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampIdentifiant } from '../ui/champ-identifiant';
import { ChampNouveauMotDePasse } from '../ui/champ-nouveau-mot-de-passe';
import { EcranSeul } from '../ui/ecran-seul';
import { messageDuChamp } from '../ui/erreurs-de-champ';

interface Proprietes {
  readonly structure: StructurePresente;
  onRevenir(): void;
}

export function EcranCleDeSecours({ structure, onRevenir }: Proprietes) {
  return (
    <EcranSeul titre="Ouvrir avec une clé de secours" essai={structure.essai} focusSurLeTitre={false}>
      <Stack>
        <Text>
          Une clé de secours rouvre la base de « {structure.nom} » et donne un nouveau mot de passe à une
          personne de la direction. Son emploi est noté dans le journal. La clé reste valable ensuite.
        </Text>
        <div className="surface">
          <FormulaireCle structure={structure} />
        </div>
        <Anchor component="button" type="button" onClick={onRevenir}>
          ← Revenir au choix
        </Anchor>
      </Stack>
    </EcranSeul>
  );
}

function FormulaireCle({ structure }: Pick<Proprietes, 'structure'>) {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('acces.ouvrirParCle');
  const [cle, setCle] = useState('');
  const [identifiant, setIdentifiant] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const incomplet = cle.trim() === '' || identifiant.trim() === '' || motDePasse === '';
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const reponse = await envoyer({ structure: structure.id, cle, identifiant, motDePasse });
    if (reponse?.ok) ouvrir(reponse.valeur);
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <Textarea
          label="Clé de secours"
          description="Recopiez-la depuis le papier, de « AGE-SECRET-KEY-1 » jusqu’au dernier caractère. Les espaces et les minuscules sont acceptés."
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          aria-required
          value={cle}
          error={messageDuChamp(erreur, 'cle')}
          onChange={(evenement) => setCle(evenement.currentTarget.value)}
        />
        <ChampIdentifiant
          libelle="Identifiant d’une personne de la direction"
          valeur={identifiant}
          erreur={messageDuChamp(erreur, 'identifiant')}
          onChange={setIdentifiant}
        />
        <ChampNouveauMotDePasse
          libelle="Nouveau mot de passe de cette personne"
          valeur={motDePasse}
          personnels={[identifiant, structure.nom]}
          erreur={messageDuChamp(erreur, 'motDePasse')}
          onChange={setMotDePasse}
        />
        <AffichageErreur erreur={erreur} />
        <Button type="submit" loading={enCours} disabled={incomplet}>
          Ouvrir avec cette clé
        </Button>
      </Stack>
    </form>
  );
}
