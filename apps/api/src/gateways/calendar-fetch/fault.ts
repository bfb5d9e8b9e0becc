export type FetchProblem =
  | 'unreachable'
  | 'refused_address'
  | 'too_large'
  | 'too_slow'
  | 'too_many_redirects'
  | 'not_a_calendar'

export class FetchFault extends Error {
  readonly problem: FetchProblem

  constructor(problem: FetchProblem) {
    super(problem)
    this.name = 'FetchFault'
    this.problem = problem
  }
}
