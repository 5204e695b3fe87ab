// Login: identifier typed, password, a neutral refusal, and the delay imposed after several.
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DerniereSauvegarde } from '../sauvegarde/derniere-sauvegarde';
import { useSession } from '../session/session';
import { LIBELLES_GENRE, type StructurePresente } from '../structure/libelles';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampMotDePasse } from '../ui/champ-mot-de-passe';
import { useDecompte } from '../ui/decompte';
import { EcranSeul } from '../ui/ecran-seul';

interface Proprietes {
  readonly structure: StructurePresente;
  readonly aujourdHui: string;
  readonly note: string | null;
  onRevenir(): void;
  onOubli(): void;
}

export function EcranConnexion({ structure, aujourdHui, note, onRevenir, onOubli }: Proprietes) {
  return (
    <EcranSeul titre={structure.nom} essai={structure.essai} focusSurLeTitre={false}>
      <Stack gap="md">
        <Text c="dimmed">
          {LIBELLES_GENRE[structure.genre]} · {structure.code}
        </Text>
        <DerniereSauvegarde etat={structure.sauvegarde} aujourdHui={aujourdHui} />
        {note !== null && (
          <p className="note" role="status">
            {note}
          </p>
        )}
        <div className="surface">
          <FormulaireConnexion structure={structure.id} />
        </div>
        <Group justify="space-between">
          <Anchor component="button" type="button" onClick={onRevenir}>
            ← Autres structures
          </Anchor>
          <Anchor component="button" type="button" onClick={onOubli}>
            Mot de passe oublié
          </Anchor>
        </Group>
      </Stack>
    </EcranSeul>
  );
}

function FormulaireConnexion({ structure }: { readonly structure: StructurePresente['id'] }) {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('acces.ouvrir');
  const restant = useDecompte(erreur);
  const [identifiant, setIdentifiant] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (restant > 0) return;
    const reponse = await envoyer({ structure, identifiant, motDePasse });
    if (reponse?.ok) ouvrir(reponse.valeur);
    else setMotDePasse('');
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <TextInput
          label="Identifiant"
          value={identifiant}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          aria-required
          onChange={(evenement) => setIdentifiant(evenement.currentTarget.value)}
        />
        <ChampMotDePasse libelle="Mot de passe" valeur={motDePasse} onChange={setMotDePasse} />
        <AffichageErreur erreur={erreur} />
        <Button
          type="submit"
          loading={enCours}
          disabled={identifiant.trim() === '' || motDePasse === '' || restant > 0}
        >
          Ouvrir
        </Button>
      </Stack>
    </form>
  );
}
