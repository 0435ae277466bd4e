import type { LanguageModule } from '../language.ts'
import { readC } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { C_UPSTREAM } from './upstream.ts'
import { matchWhole } from '../../core/near.ts'
import { questionsBetween, type Marker, type Questions } from '../kit/questions/question.ts'
import { lexC } from './lex.ts'

const ASKS =
  /(?:#|%:)(?:[ \t]|\/\*[^*]{0,200}\*\/)*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b(.*)/s

/** What the preprocessor is asked. Nothing in its code leaves a branch. */
function cQuestions(text: string): Questions {
  const markers = lexC(text).flatMap(({ kind, start, end }): Marker[] => {
    if (kind !== 'directive') return []
    // What a backslash carries on is one line before anything else is read.
    const asked = matchWhole(text.slice(start, end).replace(/\\\r?\n/g, ''), ASKS)
    if (asked === null) return []
    const [, word = '', rest = ''] = asked
    const condition = rest.replace(/\/\*.*?\*\/|\/\/.*$/gs, '').trim()
    const what = word === 'endif' ? 'end' : word.startsWith('el') ? 'else' : 'if'
    return [{ what, start, end, condition: word.endsWith('ndef') ? `!${condition}` : condition }]
  })
  const { questions } = questionsBetween(markers, text.length)
  return { questions }
}

export const c: LanguageModule = {
  id: 'c',
  files: [
    { format: 'c', scope: 'sources', extensions: 'c h' },
    {
      format: 'cpp',
      scope: 'sources',
      extensions: 'cc cpp cxx c++ hh hpp hxx h++ ipp inl tpp txx tcc cppm ixx ino pde C H',
    },
    { format: 'cuda', scope: 'sources', extensions: 'cu cuh' },
    { format: 'hip', scope: 'sources', extensions: 'hip' },
    { format: 'metal', scope: 'sources', extensions: 'metal' },
    { format: 'opencl', scope: 'sources', extensions: 'cl clh' },
    { format: 'objc', scope: 'sources', extensions: 'm mm' },
    {
      format: 'shader',
      scope: 'sources',
      extensions: 'glsl vert frag comp geom tesc tese hlsl hlsli wgsl',
    },
    {
      format: 'csharp',
      scope: 'sources',
      extensions: 'cs',
      scripts: true,
      upstream: SCRIPT_UPSTREAM,
    },
    { format: 'devicetree', scope: 'sources', extensions: 'dts dtsi overlay' },
    { format: 'idl', scope: 'sources', extensions: 'i swg rc' },
    { format: 'assembly', scope: 'sources', extensions: 'S' },
    { format: 'fortran', scope: 'sources', extensions: 'F F90 F95 F03 F08 FOR FPP' },
    { format: 'c', scope: 'sources', extensions: 'inc def', head: isC },
  ],
  fences: 'c cpp c++ cxx cuda cu h hpp objc objective-c hip metal',
  read: readC,
  questions: cQuestions,
  upstream: C_UPSTREAM,
}

function isC(head: string): boolean {
  return /^[ \t]*#[ \t]*(if|ifdef|ifndef|include|define|pragma)\b|\/\*|^[ \t]*\/\//m.test(head)
}
