/** Where the product answers: what a browser says it comes from, and must say to change anything. */
export const ORIGIN = `http://127.0.0.1:${process.env.E2E_PORT}`
