namespace Extractor.Knowledge;

/// <summary>The trained classifier of tables: its file and its calibration, both written by <c>./train</c>.</summary>
internal static class TypeModel
{
    /// <summary>Opens the model, a zip of Microsoft.ML.</summary>
    public static Stream Open() => KnowledgeFile.Open("table_types.zip");

    /// <summary>Reads its calibration.</summary>
    /// <typeparam name="T">The shape of the file.</typeparam>
    public static T Calibration<T>() => YamlKnowledge.Read<T>("table_types.yaml");
}
