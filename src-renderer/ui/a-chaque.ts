// Does something each time a value changes, whatever else the something reads.
import { useEffect, useRef } from 'react';

/** @param geste always the latest one; it is not itself a reason to run */
export function useAChaque(declencheur: unknown, geste: () => void): void {
  const dernier = useRef(geste);
  useEffect(() => {
    dernier.current = geste;
  });
  useEffect(() => {
    // Named so that the dependency is plainly the trigger.
    void declencheur;
    dernier.current();
  }, [declencheur]);
}
