using System.CommandLine;

namespace Entente.App.Cli;

/// <summary><c>entente knowledge</c>: the files that say who there is and what can happen.</summary>
static class KnowledgeCommand
{
    public static Command Create(Terminal terminal) => new("knowledge", """
        Looks after the files that say who there is and what can happen.

        Examples:
          entente knowledge check
          entente knowledge check ./my-knowledge
          entente knowledge add
          entente knowledge compile
        """)
    {
        KnowledgeAddCommand.Create(terminal),
        KnowledgeCheckCommand.Create(terminal),
        KnowledgeCompileCommand.Create(terminal),
    };
}
