using Extractor.Corrupt.Running;

return Commands.Run(args, Console.Out);
