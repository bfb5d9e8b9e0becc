import { surgeryKey } from '../../queries/use-surgery.ts'
import type { Answer, answerQuestion, endQuestionLink, readQuestion } from '@surgeries/contracts/freshness'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api/call.ts'
import { ApiProblem } from '../../api/problem.ts'

const keyOf = (token: string) => ['question', token]

export function useQuestion(token: string) {
  return useQuery({
    queryKey: keyOf(token),
    queryFn: ({ signal }) => call<typeof readQuestion>('GET /questions/by-token/:token', { params: { token }, signal }),
    staleTime: 0,
  })
}

export function useAnswer(token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: z.input<typeof Answer>) =>
      call<typeof answerQuestion>('POST /questions/by-token/:token/answer', { params: { token }, body: answer }),
    onSuccess: (question) => {
      client.setQueryData(keyOf(token), question)
      void client.invalidateQueries({ queryKey: surgeryKey(question.surgery.slug) })
    },
    onError: (error) => {
      // Refused: then it is not what was on the screen any more.
      if (error instanceof ApiProblem) void client.invalidateQueries({ queryKey: keyOf(token) })
    },
  })
}

export type AnswerMove = ReturnType<typeof useAnswer>

export function useEndQuestion(token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<typeof endQuestionLink>('DELETE /questions/by-token/:token/link', { params: { token } }),
    onSuccess: () => client.resetQueries({ queryKey: keyOf(token) }),
  })
}
