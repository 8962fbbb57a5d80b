using Entente.Drivers;

namespace Entente.Tests.Drivers;

public sealed class DriverKnowledgeTests
{
    [Fact]
    public void Every_category_of_the_method_is_there_with_a_definition()
    {
        string[] method =
        [
            "third_party_pressure", "third_party_estrangement", "economic_need", "trade", "arms", "energy_nuclear", "labour_need", "mobility",
            "regime_survival", "regime_instability", "legitimacy", "strategic_aim", "bloc_building", "ideology", "reciprocity", "leader_will",
            "geography", "opportunity", "reputation", "cross_pressure", "security_threat", "coercion", "history_kinship", "disaster",
        ];

        Assert.Equal(method, Knowledge.BuiltIn.Causes.Categories.Select(category => category.Id));
    }

    [Theory]
    [InlineData("causes.tsv", "words\tform\ttype\tcause\teffect\tsure\nbecause\tmarker\tsolar\tgoverned\tmatrix\t1", "causes.tsv, line 2: 'solar' is unknown")]
    [InlineData("causes.tsv", "words\tform\ttype\tcause\teffect\tsure\nprompt\tverb\tconsequence\tgoverned\tmatrix\t1", "do not fit the form verb")]
    [InlineData("causes.tsv", "words\tform\ttype\tcause\teffect\tsure\nleave _\tverb\tconsequence\tsubject\tobject\t1", "'leave _' is no cue")]
    [InlineData("signs.tsv", "words\tkind\tcategory\texplicit\nneed\tneed\tcheese\t1", "category 'cheese' is not in drivers/categories.tsv")]
    [InlineData("relations.tsv", "words\tcloseness\ntie\t2", "closeness is '2'")]
    public void A_mistake_in_a_file_is_told_with_its_line_and_a_remedy(string file, string text, string message)
    {
        var files = new Replaced($"drivers/{file}", text);

        var fault = Assert.Throws<InvalidDataException>(() => CauseCues.Read(files));

        Assert.StartsWith("ENT2401: knowledge/drivers/", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    sealed class Replaced(string path, string text) : IKnowledgeFiles
    {
        public IReadOnlyList<string> Paths => KnowledgeFiles.BuiltIn.Paths;

        public TextReader Open(string wanted) => wanted == path ? new StringReader(text) : KnowledgeFiles.BuiltIn.Open(wanted);
    }
}
