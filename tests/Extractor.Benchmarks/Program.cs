using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

if (args is ["stages", var folder]) StageTable.Print(folder, Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(StageTable).Assembly).Run(args);
