import { configure } from '@testing-library/react'

// A second is too short for what appears a moment later when other programs keep the machine busy.
configure({ asyncUtilTimeout: 10_000 })
