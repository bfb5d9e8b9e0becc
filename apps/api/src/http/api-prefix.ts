/** Everything that programs ask of us lies below. */
export const API_PREFIX = '/api/v1'
