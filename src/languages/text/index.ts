import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import type { LanguageModule } from '../language.ts'
import { readText } from './read.ts'
import { textQuestions } from './questions.ts'

/** Texts without an extension; a script may have one of these names, too. */
const TEXTS =
  /^(readme|install|authors|contribut(ing|ors)|hacking|todo|news|changes|change-?log|history|(un)?licen[cs]es?|copying|copyright|notices?|maintainers|building|usage|faq|notes|thanks|credits|security)([._-][^.]*)?$/i

/** What no reader knows the syntax of: the general rule reads it. */
export const text: LanguageModule = {
  id: 'text',
  files: [
    {
      format: 'debian',
      globs:
        'debian/{control,watch,compat,clean,options,not-installed} debian/**.{install,dirs,links,docs,examples,symbols,substvars}',
    },
    {
      format: 'text',
      scope: 'docs',
      globs: 'debian/{changelog,copyright}',
      extensions: 'txt text tex texi texinfo org textile pod wiki dox man',
    },
    {
      format: 'python-requirements',
      globs: 'requirements/*.{txt,in} {,*[._-]}{requirements,constraints}{,[._-]*}.{txt,in}',
    },
    { format: 'cabal', names: 'cabal.project', beginnings: 'cabal.project.', extensions: 'cabal' },
    { format: 'dune', names: 'dune dune-project dune-workspace dune.inc' },
    {
      format: 'guix',
      globs: '{gnu/packages,guix,.guix}/**.scm',
      names: 'guix.scm manifest.scm channels.scm',
      extensions: 'scm',
      head: (head) =>
        /\((?:gnu|guix) (?:packages|build|build-system|licenses)\b|\(define(?:-public)? [\w.+-]+\s+\(package\b/.test(
          head,
        ),
    },
    { format: 'erlang-build', names: 'rebar.config rebar.config.script' },
    { format: 'clojure-build', names: 'project.clj deps.edn build.boot' },
    { format: 'jam', names: 'jamfile jamroot', beginnings: 'jamfile. jamroot.', extensions: 'jam' },
    { format: 'tup', names: 'tupfile', extensions: 'tup' },
    { format: 'ya-make', names: 'ya.make' },
    { format: 'ninja', extensions: 'ninja' },
    { format: 'ocamlbuild', names: '_oasis _tags myocamlbuild.ml' },
    { format: 'janet-build', names: 'project.janet' },
    {
      format: 'build-script',
      globs: 'hook/{build,link}.dart',
      names: 'setup.hs setup.lhs shakefile.hs build.fsx',
      extensions: 'cake',
    },
    { format: 'unreal', globs: '*.{Build,Target}.cs' },
    { format: 'cmake-cache', names: 'cmakecache.txt' },
    { format: 'jenkins', names: '.jenkins' },
    { format: 'srcinfo', names: '.SRCINFO' },
    { format: 'go-mod', names: 'go.mod go.work' },
    { format: 'soong', names: 'android.bp', extensions: 'bp' },
    { format: 'macports', names: 'Portfile' },
    { format: 'puppet', extensions: 'pp' },
    { format: 'salt', extensions: 'sls' },
    {
      format: 'compile-flags',
      names: '.ccls .clang_complete',
      globs:
        '{cmake,build,compile,compiler,cxx,c,link}{,_,-}{args,flags,options,opts,defs,defines}.txt',
      extensions: 'rsp',
    },
    { format: 'proguard', globs: '*{proguard*,consumer-rules}.{pro,txt}' },
    { format: 'xcode', extensions: 'pbxproj' },
    { format: 'bitbake', extensions: 'bb bbappend bbclass' },
    { format: 'hcl', extensions: 'hcl tf tfvars' },
    { format: 'pkg-config', extensions: 'pc' },
    { format: 'installer', extensions: 'iss nsi nsh' },
    { format: 'qbs', extensions: 'qbs' },
    { format: 'fish', extensions: 'fish' },
    { format: 'script', extensions: 'nu elv xsh' },
    { format: 'asciidoc', scope: 'docs', extensions: 'adoc asciidoc asc' },
    { format: 'html', scope: 'docs', extensions: 'html htm xhtml' },
    {
      format: 'java',
      scope: 'sources',
      extensions: 'java scala sc',
      scripts: true,
      upstream: SCRIPT_UPSTREAM,
    },
    { format: 'fortran', scope: 'sources', extensions: 'f f90 f95 f03 f08 for', upstream: 'c' },
    {
      format: 'script',
      scope: 'sources',
      extensions:
        'clj cljs cr csx dart el ex exp exs fs fsx hs janet lhs lisp ml php r raku rkt tcl vb',
      scripts: true,
    },
    { format: 'assembly', scope: 'sources', extensions: 's asm', upstream: 'c' },
    { format: 'shell-tests', scope: 'sources', extensions: 'bats' },
    {
      format: 'source',
      scope: 'sources',
      extensions: 'd mli erl nim pas v vhd sv vim sql proto thrift',
    },
    { format: 'text', scope: 'sources', extensions: 'csv tsv log jsonl ndjson svg css scss po' },
    { format: 'text', scope: 'sources', extensions: 'inc def', upstream: 'c' },
    { format: 'text', scope: 'docs', lastly: TEXTS, head: (head) => !head.startsWith('#!') },
    { format: 'text', extensions: 'conf' },
    { format: 'text', extensions: 'pro', head: (head) => /^-(keep|dont)/m.test(head) },
  ],
  read: readText,
  questions: textQuestions,
}
