import { useFormContext } from 'react-hook-form'
import type { Registration } from './registration.ts'

export function Trap() {
  const { register } = useFormContext<Registration>()
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        Nickname
        <input type="text" tabIndex={-1} autoComplete="off" {...register('nickname')} />
      </label>
    </div>
  )
}
