import { type ReactNode, useEffect, useRef } from 'react'

/** What answers a press of a button that is gone now: the focus goes there. What comes by itself takes no focus. */
export function Arrival({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.focus()
  }, [takesFocus])
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  )
}
