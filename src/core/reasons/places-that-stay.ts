import { makeRows } from './row.ts'

/** Places that stay as they are. */
export const KEPT = makeRows({
  // By the file's own word or the options of the run
  ignored: {
    isUnbound: true,
    means: 'A comment in the file says that Flagshift leaves the place alone.',
    before: 'cmake -DOLD_FLAG=ON .  # flagshift: ignore',
    todo: 'Nothing; take the comment away to have the place judged again.',
    whenComposed: 'alone',
  },
  'out-of-scope': {
    means:
      'It lies outside the chosen scopes; --scope build,docs,sources (scopes in the Action) takes all.',
    before: '#ifdef OLD_FLAG',
    given: 'In a source file, with --scope build,docs.',
    todo: 'Add the scope (--scope, or scopes in the Action) to have it changed too.',
    whenComposed: 'alone',
    seenAs: 'outside-scopes',
  },

  // Because of what upstream reads
  premature: {
    means:
      'The pinned upstream still reads the old name, so the rename has not reached this repository yet.',
    before: 'cmake -DOLD_FLAG=ON .',
    given: 'The pin is older than the rename.',
    todo: 'Nothing until the upstream is updated here.',
    seenAs: 'too-early',
  },
  'ahead-of-upstream': {
    means:
      'A new name is used that the pinned upstream does not read yet; it still reads the old one.',
    before: 'cmake -DNEW_FLAG=ON .',
    given: 'The pin is older than the rename.',
    todo: 'Use the old name until the upstream is updated, or update it.',
  },
  absent: {
    isUnbound: true,
    means:
      'The pinned upstream reads neither the old nor the new name: this is another flag of that name, or a dead one.',
    before: 'cmake -DOLD_FLAG=ON .',
    todo: 'Look whether anything still reads the flag; if nothing does, remove it.',
    whenComposed: 'untold',
  },
  removed: {
    isUnbound: true,
    means: 'The flag was removed upstream, or means something else there now, and has no new name.',
    before: 'cmake -DLLAMA_CLBLAST=ON .',
    todo: 'Read the note of the rename, and remove or replace the flag by hand.',
    whenComposed: 'untold',
    seenAs: 'gone',
  },
  'pins-differ': {
    means:
      'Pins that are equally near to the place disagree about the name, or versions that one recipe builds, or values that a version may have.',
    before: 'cmake -DOLD_FLAG=ON .',
    given: 'A script beside it clones one version, and another script a newer one.',
    todo: 'Change it by hand where the newer version is built.',
    seenAs: 'waits-for-pins',
  },
  'upstream-unread': {
    means:
      'The upstream is pinned here, but its files are not there to be asked, or only a run knows its version.',
    before: 'cmake -DOLD_FLAG=ON .',
    given: 'The submodule is not checked out.',
    todo: 'Check out the submodules, or say where the upstream lies (--upstream, the input upstream).',
    seenAs: 'waits-for-upstream',
  },
  'current-name': {
    isUnbound: true,
    means:
      'A pinned upstream reads this name; it is an old one only to another upstream, which could not be asked.',
    before: 'cmake -DNAME_B=ON .',
    given:
      'NAME_B is the new name of one upstream, and an old one of another that is not checked out.',
  },
  'common-name': {
    isUnbound: true,
    means: 'The name is a common one, and the upstream that could own it could not be asked.',
    before: 'cmake -DBUILD_SERVER=ON .',
    given: 'The upstream is fetched without a version.',
    todo: 'Nothing; give the upstream (--upstream, the input upstream) if it is meant after all.',
    whenComposed: 'untold',
  },
  'program-name': {
    isUnbound: true,
    means: 'The name is that of an upstream program and also a common word for a program or file.',
    before: './main -m model.gguf',
    todo: "Change it by hand where upstream's program is meant.",
  },
  'other-kind': {
    isUnbound: true,
    means:
      'The rename is about another kind of flag than the one that stands here, such as an option and not a macro.',
    before: 'add_compile_definitions(OLD_FLAG)',
    given: 'Only the option OLD_FLAG was renamed.',
    todo: 'Nothing, unless the two belong together here.',
    whenComposed: 'untold',
    seenAs: 'other-kind',
  },
  ambiguous: {
    means: 'The name has more than one new name, and nothing here tells which is meant.',
    before: 'OLD_FLAG=1',
    given: 'Renamed to A for make and to B for CMake.',
    todo: 'Choose the new name by hand.',
    blocks: true,
    whenComposed: 'only-composed',
  },
  'renamed-on': {
    means: 'The new name is itself an old one here, by a rename of another kind or another map.',
    before: 'set(NAME_A ON)',
    given: 'NAME_A became NAME_B, and NAME_B became NAME_C.',
    todo: 'Choose which of the new names is meant.',
    blocks: true,
  },
  'reused-name': {
    isUnbound: true,
    means:
      'The old name was given up and later given to another flag, so that it may be the new one already; neither of the two renames is done.',
    before: 'cmake -DNAME_A=ON .',
    given: 'NAME_A became NAME_B, and later NAME_C became NAME_A.',
    todo: 'Find out which of the two flags is meant, and change both names by hand.',
  },

  // Because the repository means them so, or the name is another one
  'serves-both': {
    isUnbound: true,
    means: 'The code here serves the old and the new name on purpose.',
    before: 'if(OLD_FLAG)\n  set(NEW_FLAG ON)\nendif()',
    todo: 'Nothing; drop the old name when it need not be served any longer.',
    seenAs: 'both-served',
  },
  'always-set': {
    means:
      'The place asks whether the old name is set, and the new one always is: upstream declares it as an option.',
    before: 'add_subdirectory(upstream)\nif(DEFINED OLD_FLAG)',
    todo: 'Ask for the value of the new name, by hand.',
    blocks: true,
    seenAs: 'always-true',
  },
  overwrites: {
    means: 'The new name gets the value of the old one, whatever it was set to before.',
    before: 'set(NEW_FLAG ${OLD_FLAG})',
    todo: 'Remove the line by hand: until then what sets the old name is held, or the new one would be off.',
    blocks: true,
  },
  'option-renamed': {
    isUnbound: true,
    means:
      'An option of the new name defines a macro of the old name here, so that only the option was renamed.',
    before: 'if(NEW_FLAG)\n  add_compile_definitions(OLD_FLAG)\nendif()',
  },
  'owned-here': {
    means: 'The repository declares the name itself, or is the upstream or a fork of it.',
    before: 'option(OLD_FLAG "Use it" OFF)',
    todo: 'Rename it by hand if it only hands the flag on to the upstream.',
  },
  'declared-beside': {
    isUnbound: true,
    means: 'The repository declares both names, so that they may be two flags.',
    before: 'option(OLD_FLAG "old" OFF)\noption(NEW_FLAG "new" OFF)',
    todo: 'Remove the old one by hand if the new one has taken its place.',
  },
  'own-variable': {
    isUnbound: true,
    means: 'The name is that of a variable of a script, which need not have the name of the flag.',
    before: 'sd = load()',
    given: 'An upstream has an option sd.',
  },
  'plain-word': {
    isUnbound: true,
    means: 'The name is also a word of its own, and stands in a text.',
    before: '# this needs ALSA to be installed',
    todo: 'Change it by hand where the flag is meant.',
  },
  'part-of-longer-name': {
    isUnbound: true,
    means:
      "The name is only a part of another feature's, file's, package's or preset's name, to which a hyphen joins it.",
    before: 'engine = { features = ["fast_cuda-static"] }',
    given: 'An upstream has a feature fast_cuda.',
  },
  link: {
    isUnbound: true,
    means: 'The name is a part of an address, which leads somewhere else with another name.',
    before: 'https://example.org/docs/OLD_FLAG',
    todo: 'Nothing, or change the address by hand if the page has moved.',
  },
  'deprecation-text': {
    isUnbound: true,
    means: 'A text says of the old name that it is deprecated, renamed, gone or still taken.',
    before: 'echo "OLD_FLAG is deprecated, use another one"',
    todo: 'Read the text: with the new name it would say that of the new one.',
  },
  'recorded-output': {
    isUnbound: true,
    means: 'A notebook keeps here what a cell printed when it was run.',
    before: '"outputs": [{"text": ["-DOLD_FLAG=ON"]}]',
    todo: 'Nothing; run the notebook again to have it made anew.',
  },
  'composed-name': {
    isUnbound: true,
    means: 'The name is put together from pieces, whose values may stand anywhere.',
    before: 'cmake -DLLAMA_${backend}=ON .',
    todo: 'Change the pieces by hand.',
    seenAs: 'open',
  },

  // Because a name alone does not say what to write
  'value-changes': {
    means: 'The value changes with the name, and here it cannot be derived with certainty.',
    before: 'make NO_CUDA=$X',
    given: 'Now USE_CUDA, with the opposite value.',
    todo: 'Write the new name and its value by hand.',
    blocks: true,
  },
  'cannot-widen': {
    means: 'Both names should be accepted here, and there is no safe way to write that.',
    before: 'int x = OLD_FLAG;',
    given: 'The upstream still accepts the old name.',
    todo: 'Change it by hand.',
    blocks: true,
    seenAs: 'unwritable',
  },
  conflict: {
    means:
      'One list sets the old and the new name to different values, or two old names of one new name.',
    before: 'cmake -DOLD_FLAG=ON -DNEW_FLAG=OFF .',
    todo: 'Decide on one value, and remove the other setting.',
    blocks: true,
  },
  'conflict-in-file': {
    means: 'Another line of the file is a conflict, so that nothing of the file is changed.',
    before: 'cmake -DOTHER_OLD=ON .',
    given: 'A conflict stands in the line above.',
    todo: 'Settle the conflict; the place is changed in the next run.',
  },
  'both-named': {
    isUnbound: true,
    means: 'One command names the old and the new target.',
    before: 'cmake --build . --target OLD_PROGRAM NEW_PROGRAM',
    todo: 'Read the command as a whole, and change it by hand.',
  },
  'taken-away': {
    isUnbound: true,
    means:
      'The old name is looked for or taken away here, and nothing that changes sets it: with the new name this would be about something else.',
    before: 'gcc -DNEW_FLAG -UOLD_FLAG main.c',
    todo: 'Take the line out, once nothing sets the old name any more.',
  },
  'many-to-one': {
    means:
      'Several old names that became one new name stand side by side, and each is dealt with by itself.',
    before: 'names = ["OLD_A", "OLD_B"]',
    given: 'Both became NEW_FLAG.',
    todo: 'Write the new name once, by hand.',
    blocks: true,
  },
  'read-here': {
    means:
      'The repository reads the name itself, or puts a longer one together with it, and that cannot follow.',
    before: 'make NO_CUDA=1',
    given: 'And ifdef NO_CUDA in the Makefile.',
    todo: 'Change the setting and the reads together.',
    blocks: true,
  },
  'read-outside': {
    means:
      'What reads the name lies outside what was scanned, or outside the scopes that were chosen: only both together can change.',
    before: 'make OLD_FLAG=1',
    given: 'And ifdef OLD_FLAG in a file that was not scanned.',
    todo: 'Scan that file too, or choose its scope too.',
    blocks: true,
  },
  entangled: {
    means: 'Two old names stand in one statement, and the edits for them would cover each other.',
    before: 'set(OLD_A ON CACHE BOOL "like OLD_B")',
    given: 'OLD_A became two flags.',
    todo: 'Change the statement by hand.',
    blocks: true,
  },
  'older-version': {
    isUnbound: true,
    means:
      'A recipe is for an older version than another one beside it, which may still read the old name.',
    before: 'engine_1.0.bb: EXTRA_OECMAKE += "-DOLD_FLAG=ON"',
    todo: 'Look whether that version reads the new name.',
  },
  'other-package': {
    isUnbound: true,
    means:
      'What is built here is another package than the one that the new name seems to belong to.',
    before: 'app.bb: EXTRA_OECMAKE += "-DOLD_FLAG=ON"',
    given: 'Now ENGINE_FLAG.',
    todo: "Look whether that package's flag is meant.",
  },
})
