import { compileMessages } from './compile.ts'

export default function compileBeforeTests() {
  compileMessages()
}
