using Extractor.Knowledge;
using Extractor.Training;

if (args is not [var shared, var root, var date])
{
    Console.Error.WriteLine("Usage: Extractor.Training SHARED ROOT DATE — the shared folder, the project's root, the date the card shows.");
    return 2;
}

return new TrainingRun(KnowledgeBase.Default, Console.Out).Run(shared, root, date);
