import type { ComponentProps, MouseEvent } from 'react'
import { useRouter } from 'wouter'
import type { Going } from './address.ts'
import { useNavigate, usePathname } from './hooks.ts'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'>, Going {
  to: string
  reloadDocument?: boolean
}

/** A link within the product. Clicked with a modifier, or meant for another tab, it is the browser's. */
export function Link({ to, replace, keepsScroll, reloadDocument = false, onClick, children, ...rest }: LinkProps) {
  const navigate = useNavigate()
  const { base, hrefs } = useRouter()
  const href = hrefs(base + to)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || reloadDocument || !isPlainClick(event)) return
    event.preventDefault()
    // "Back" should not lead to the page that one is on.
    navigate(to, { replace: replace ?? href === location.pathname + location.search, keepsScroll })
  }
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}

/** A link that says when it leads to the page that is shown, or to one below it; with `end` only to the page itself. */
export function NavLink({ end = false, ...rest }: LinkProps & { end?: boolean }) {
  const pathname = usePathname().toLowerCase()
  const to = rest.to.toLowerCase()
  const isHere = pathname === to || (!end && pathname.startsWith(`${to}/`))
  return <Link aria-current={isHere ? 'page' : undefined} {...rest} />
}

function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey, currentTarget }: MouseEvent<HTMLAnchorElement>) {
  const isOurs = !currentTarget.hasAttribute('download') && ['', '_self'].includes(currentTarget.target)
  return isOurs && button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
