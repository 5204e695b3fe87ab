// Does something again and again while the component is shown and the rhythm is not null.
import { useEffect, useRef } from 'react';

/** @param geste always the latest one; the first time after one beat */
export function useBattement(rythmeMs: number | null, geste: () => void): void {
  const dernier = useRef(geste);
  useEffect(() => {
    dernier.current = geste;
  });
  useEffect(() => {
    if (rythmeMs === null) return;
    const battement = setInterval(() => dernier.current(), rythmeMs);
    return () => clearInterval(battement);
  }, [rythmeMs]);
}
