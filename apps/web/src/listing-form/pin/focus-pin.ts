export const PIN_LABEL_ID = 'pin-label'

export function focusPin() {
  document.getElementById(PIN_LABEL_ID)?.focus()
}
