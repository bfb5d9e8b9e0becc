export const PIN_LABEL_ID = 'pin-label'

/** Leads to the pin's part of the form, from a button that is gone once it was pressed. */
export function focusPin() {
  document.getElementById(PIN_LABEL_ID)?.focus()
}
