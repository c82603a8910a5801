using Extractor.Cli;
using Extractor.Cli.Wiring;

using var interruption = new Interruption();
return await CommandLine.RunAsync(args, Terminal.OfProcess(), Parts.OfLibrary(), Environment.GetEnvironmentVariable, interruption.Token);
