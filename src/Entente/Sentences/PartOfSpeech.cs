namespace Entente.Sentences;

/// <summary>The 17 universal parts of speech of Universal Dependencies 2.</summary>
public enum PartOfSpeech : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}

/// <summary>The morphological features that later stages ask for.</summary>
[Flags]
public enum Features : ushort
{
    None = 0,
    Plural = 1,
    Past = 2,
    Present = 4,
    Finite = 8,
    Infinitive = 16,
    Participle = 32,
    Gerund = 64,
    Passive = 128,
    Possessive = 256,
    First = 512,
    Second = 1024,
    Third = 2048,
    Feminine = 4096,
    Masculine = 8192,
    Imperative = 16384,
    Comparative = 32768,
}
