// Draws the playground on the page.

import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const [root, tools] = ['app', 'tools'].map((id) => document.getElementById(id))
if (root === null || root === undefined || tools === null || tools === undefined) {
  throw new Error('The page is not that of the playground.')
}
createRoot(root).render(<App tools={tools} />)
