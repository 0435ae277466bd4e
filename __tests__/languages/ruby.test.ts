import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]

const CASES: readonly Case[] = [
  {
    name: 'arguments of a formula',
    input: 'args = %w[\n  -DLLAMA_CUBLAS=ON\n  -DX=1\n]\nargs << "-DLLAMA_CUBLAS=ON"\n',
    output: 'args = %w[\n  -DLLAMA_CUDA=ON\n  -DX=1\n]\nargs << "-DLLAMA_CUDA=ON"\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'equal words merge',
    input: 'args = %w[\n  -DLLAMA_CUDA=ON\n  -DLLAMA_CUBLAS=ON\n]\n',
    output: 'args = %w[\n  -DLLAMA_CUDA=ON\n]\n',
    sites: ['option remove merged'],
  },
  {
    name: 'a call without brackets',
    input: 'system "cmake", "-S", ".", "-DLLAMA_CUBLAS=#{on}", *std_cmake_args\n',
    output: 'system "cmake", "-S", ".", "-DLLAMA_CUDA=#{on}", *std_cmake_args\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal arguments of a call merge',
    input: 'system "make", "LLAMA_CUDA=1", "LLAMA_CUBLAS=1"\n',
    output: 'system "make", "LLAMA_CUDA=1"\n',
    sites: ['option remove merged'],
  },
  {
    name: 'a command for the shell',
    input: 'system "LLAMA_CUBLAS=1 make"\n',
    output: 'system "LLAMA_CUDA=1 make"\n',
    sites: ['option replace *'],
  },
  {
    name: 'definitions of a pod',
    input:
      "s.pod_target_xcconfig = { 'GCC_PREPROCESSOR_DEFINITIONS' => '$(inherited) GGML_USE_CUBLAS=1' }\ns.compiler_flags = '-DGGML_USE_CUBLAS'\n",
    output:
      "s.pod_target_xcconfig = { 'GCC_PREPROCESSOR_DEFINITIONS' => '$(inherited) GGML_USE_CUDA=1' }\ns.compiler_flags = '-DGGML_USE_CUDA'\n",
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'a variable of the environment',
    input:
      'on = ENV["LLAMA_CUBLAS"] == "1"\noff = ENV.fetch("LLAMA_CUBLAS", "0")\nnone = ENV.fetch("LLAMA_CUBLAS")\n',
    output:
      'on = (ENV["LLAMA_CUDA"] || ENV["LLAMA_CUBLAS"]) == "1"\noff = ENV.fetch("LLAMA_CUDA") { ENV.fetch("LLAMA_CUBLAS", "0") }\nnone = ENV.fetch("LLAMA_CUDA") { ENV.fetch("LLAMA_CUBLAS") }\n',
    states: ENV,
    sites: ['condition widen *', 'condition widen *', 'condition widen *'],
  },
  {
    name: 'a variable that is set',
    input: "ENV['LLAMA_CUBLAS'] = '1'\n",
    output: "ENV['LLAMA_CUDA'] = '1'\n",
    states: ENV,
    sites: ['option replace stale'],
  },
  {
    name: 'a read of both stays',
    input: 'x = ENV["LLAMA_CUDA"] || ENV["LLAMA_CUBLAS"]\n',
    states: ENV,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'code in strings, and comments',
    input:
      'a = "#{x ? "y" : \'z\'} LLAMA_CUBLAS" # LLAMA_CUBLAS\n=begin\nit\'s LLAMA_CUBLAS\n=end\nb = "-DLLAMA_CUBLAS=ON"\n',
    output:
      'a = "#{x ? "y" : \'z\'} LLAMA_CUDA" # LLAMA_CUDA\n=begin\nit\'s LLAMA_CUDA\n=end\nb = "-DLLAMA_CUDA=ON"\n',
    sites: ['mention * *', 'mention * *', 'mention * *', 'option * *'],
  },
]

runCases('ruby', CASES, { before: 'require "a"\n\n', after: '\nz = 1\n' })
