import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** A file of its own, because the policy allows workers only from our own files. Answers with the payload, or with null. */
addEventListener('message', (event: MessageEvent<Challenge>) => {
  const challenge = event.data
  solveChallenge({ challenge, deriveKey }).then(
    (solution) => postMessage(solution && btoa(JSON.stringify({ challenge, solution }))),
    () => postMessage(null),
  )
})
