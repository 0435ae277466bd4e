import { renamed, runCases, type Case } from './cases.ts'

const ALIASED = [renamed('UseCublas', 'UseCuda', { state: 'aliased' })]
const GONE = [renamed('UseCublas', 'UseCuda')]
const INVERTED = [renamed('NoCuda', 'UseCuda', { value: { kind: 'inverted' } })]

const CASES: readonly Case[] = [
  {
    name: 'definitions of a project',
    input:
      '<PreprocessorDefinitions>GGML_USE_CUBLAS;X=1;%(PreprocessorDefinitions)</PreprocessorDefinitions>\n',
    output:
      '<PreprocessorDefinitions>GGML_USE_CUDA;X=1;%(PreprocessorDefinitions)</PreprocessorDefinitions>\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'equal definitions merge',
    input: '<PreprocessorDefinitions>X;GGML_USE_CUBLAS;GGML_USE_CUDA</PreprocessorDefinitions>\n',
    output: '<PreprocessorDefinitions>X;GGML_USE_CUDA</PreprocessorDefinitions>\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'options of a compiler',
    input: '<AdditionalOptions>-O2 -DGGML_USE_CUBLAS /DGGML_USE_CUBLAS=1</AdditionalOptions>\n',
    output: '<AdditionalOptions>-O2 -DGGML_USE_CUDA /DGGML_USE_CUDA=1</AdditionalOptions>\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'a property is renamed in both tags',
    input: '<UseCublas>true</UseCublas>\n',
    output: '<UseCuda>true</UseCuda>\n',
    states: GONE,
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'an inverted property takes its value along',
    input: '<NoCuda>true</NoCuda>\n',
    output: '<UseCuda>false</UseCuda>\n',
    states: INVERTED,
  },
  {
    name: 'equal properties merge',
    input: '<P>\n  <UseCuda>true</UseCuda>\n  <UseCublas>true</UseCublas>\n  <X>1</X>\n</P>\n',
    output: '<P>\n  <UseCuda>true</UseCuda>\n  <X>1</X>\n</P>\n',
    states: GONE,
  },
  {
    name: 'a condition accepts both',
    input: "<X Condition=\"'$(UseCublas)'=='true' And '$(A)'!=''\">1</X>\n",
    output:
      "<X Condition=\"('$(UseCuda)'=='true' Or '$(UseCublas)'=='true') And '$(A)'!=''\">1</X>\n",
    states: ALIASED,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a condition that denies',
    input: "<X Condition=\"'$(UseCublas)' != 'true'\" />\n",
    output: "<X Condition=\"('$(UseCuda)' != 'true' And '$(UseCublas)' != 'true')\" />\n",
    states: ALIASED,
  },
  {
    name: 'a property that is set at all',
    input: '<X Condition="\'$(UseCublas)\' != \'\'" Y="1" />\n',
    output: "<X Condition=\"('$(UseCuda)' != '' Or '$(UseCublas)' != '')\" Y=\"1\" />\n",
    states: ALIASED,
  },
  {
    name: 'a condition that serves both stays',
    input: "<UseCuda Condition=\"'$(UseCuda)'=='' And '$(UseCublas)'=='true'\">true</UseCuda>\n",
    states: ALIASED,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a command with entities',
    input:
      '<Exec Command="cmake -DX=&quot;a b&quot; &quot;-DLLAMA_CUBLAS=ON&quot; -DLLAMA_CUBLAS_X=1" />\n',
    output:
      '<Exec Command="cmake -DX=&quot;a b&quot; &quot;-DLLAMA_CUDA=ON&quot; -DLLAMA_CUBLAS_X=1" />\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a variable of the environment',
    input: '<env name="LLAMA_CUBLAS" value="1"/>\n',
    output: '<env name="LLAMA_CUDA" value="1"/>\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a comment',
    input: '<!-- <LLAMA_CUBLAS> "-DLLAMA_CUBLAS=ON -->\n<A>LLAMA_CUBLAS</A>\n',
    output: '<!-- <LLAMA_CUDA> "-DLLAMA_CUDA=ON -->\n<A>LLAMA_CUDA</A>\n',
    sites: ['mention * *', 'mention * *', 'mention * *'],
  },
]

runCases('xml', CASES, { before: '<Project>\n<B>1</B>\n', after: '<Z>2</Z>\n</Project>\n' })
