using Extractor.Fuzz.Running;

// before any instrumented code runs: it counts in that memory
Coverage.Begin();
return Commands.Run(args, Console.Out);
