namespace Entente.Briefs;

/// <summary>The style sheet of <see cref="HtmlBrief"/>: screen from 320 pixels, paper, dark rooms.</summary>
static class HtmlStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fdfcfa; --line: #c9c4bb; --link: #0b4f8a; --mark: #ffe9a8; --fine: #5b5750; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #1b1b1d; --line: #55524c; --link: #9ccbff; --mark: #5a4a12; --fine: #b4afa6; } figure svg { background: #f4f2ee; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.05rem/1.55 Georgia, 'Times New Roman', serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
        h1, h2, h3, nav, dt, figcaption, summary, .fine, .assumption, .cites, table { font-family: system-ui, sans-serif; }
        h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .8rem; } h3 { font-size: 1.02rem; margin-bottom: .3rem; }
        a { color: var(--link); } .cites a { text-decoration: none; } .cites a:hover, .cites a:focus { text-decoration: underline; }
        .cites { font-size: .78em; } .fine { font-size: .82rem; color: var(--fine); } .assumption { font-size: .72em; border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3em; }
        q { quotes: '“' '”'; } ul, ol { padding-left: 1.3rem; } li { margin: .35rem 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; } dt { font-size: .85rem; color: var(--fine); } dd { margin: 0; }
        .warning { border-left: .3rem solid #b3541e; padding: .4rem .8rem; background: color-mix(in srgb, #b3541e 12%, transparent); }
        nav ol { columns: 2; font-size: .88rem; } figure { margin: 1.2rem 0; } figure svg { width: 100%; height: auto; } figcaption { font-size: .85rem; color: var(--fine); }
        table { border-collapse: collapse; font-size: .85rem; } th, td { border-bottom: 1px solid var(--line); padding: .2rem .6rem .2rem 0; text-align: left; vertical-align: top; } .scroll { overflow-x: auto; }
        mark { background: none; color: inherit; border-bottom: 2px solid #d9a400; } mark:target { background: var(--mark); outline: 2px solid #d9a400; } aside article { border-top: 1px solid var(--line); }
        @media (max-width: 30rem) { nav ol { columns: 1; } dl { grid-template-columns: 1fr; } body { padding: .7rem; } }
        @media print { :root { --ink: #000; --paper: #fff; --link: #000; } body { max-width: none; font-size: 10.5pt; padding: 0; } nav, summary { display: none; } h2, h3 { break-after: avoid; } li, figure { break-inside: avoid; } aside { break-before: page; font-size: 9pt; } a { text-decoration: none; } @page { margin: 2cm; } }

        """;
}
