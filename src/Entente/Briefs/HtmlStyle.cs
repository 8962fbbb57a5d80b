namespace Entente.Briefs;

/// <summary>The style sheet of <see cref="HtmlBrief"/>: screen from 320 pixels, paper, dark rooms.</summary>
/// <remarks>Where the screen is wide, the article that a citation leads to opens beside the text; elsewhere it stands at the end of the page.</remarks>
static class HtmlStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --ink: #1d2126; --paper: #fbfaf7; --panel: #f3f1ea; --line: #d5d0c4; --link: #0d4f86; --mark: #ffe7a0; --rule: #d9a400; --fine: #5d5a52; --coop: #1f5fa8; --conf: #b3541e; --mix: #5b4a8a; --warn: #b3541e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e4df; --paper: #16181b; --panel: #1f2226; --line: #43474d; --link: #9cc7f2; --mark: #574511; --fine: #aba79d; --coop: #79b0ea; --conf: #e0935f; --mix: #b3a1e6; --warn: #e0935f; } }
        * { box-sizing: border-box; }
        html { scroll-behavior: auto; scroll-padding-top: 1rem; }
        body { margin: 0 auto; max-width: 44rem; padding: 1.6rem 1.1rem 4rem; font: 1.03rem/1.55 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Times New Roman', serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; hanging-punctuation: first; }
        h1, h2, h3, nav, dt, figcaption, summary, table, .fine, .assumption, .cites, .reasons, .back { font-family: system-ui, 'Segoe UI', sans-serif; }
        h1 { font-size: 1.9rem; line-height: 1.15; letter-spacing: -.01em; margin: 0 0 .8rem; }
        h2 { font-size: 1.12rem; margin: 2.4rem 0 .6rem; padding-top: .7rem; border-top: 2px solid var(--ink); }
        h3 { font-size: .92rem; margin: 1.3rem 0 .3rem; color: var(--fine); text-transform: uppercase; letter-spacing: .05em; }
        p { margin: .6rem 0; } ul, ol { padding-left: 1.15rem; margin: .5rem 0; } li { margin: .45rem 0; } li::marker { color: var(--fine); }
        a { color: var(--link); text-underline-offset: .15em; } :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        q { quotes: '“' '”'; } q.own { quotes: none; }
        .cites { font-size: .68em; vertical-align: .32em; line-height: 0; letter-spacing: .01em; } .cites a { text-decoration: none; padding: 0 .08em; } .cites a:hover, .cites a:focus { text-decoration: underline; }
        .assumption { font-size: .68em; color: var(--fine); border: 1px solid var(--line); border-radius: .8em; padding: .05em .55em; white-space: nowrap; }
        .fine { font-size: .8rem; color: var(--fine); line-height: 1.45; }
        .judgements > li { margin: 1rem 0; } .reasons { display: block; margin-top: .2rem; font-size: .84rem; line-height: 1.45; color: var(--fine); }
        #s1 p { font-size: 1.14rem; line-height: 1.5; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: .4rem 0; } dt { font-size: .8rem; color: var(--fine); padding-top: .15rem; } dd { margin: 0; }
        .warning { border-left: .25rem solid var(--warn); padding: .45rem .9rem; background: var(--panel); }
        nav { margin: 1.2rem 0; } nav ol { columns: 2; font-size: .84rem; } nav li { margin: .2rem 0; break-inside: avoid; } nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
        figure { margin: 1.4rem 0; padding: .8rem .9rem; background: var(--panel); border-radius: .3rem; } figcaption { font: 600 .88rem/1.35 system-ui, sans-serif; margin-bottom: .5rem; } summary { font-size: .8rem; color: var(--fine); cursor: pointer; }
        .scroll { overflow-x: auto; } figure svg { display: block; width: 100%; min-width: 27rem; height: auto; }
        svg .coop { fill: var(--coop); } svg .conf { fill: var(--conf); } svg .mix { fill: var(--mix); } svg polyline { fill: none; } svg polyline.coop { stroke: var(--coop); } svg polyline.mix { stroke: var(--mix); } svg text { fill: var(--ink); } svg line.ink { stroke: var(--fine); } svg line.faint { stroke: var(--line); }
        svg polyline.coop, svg polyline.mix { fill: none; } svg a:hover circle, svg a:focus circle { stroke: var(--ink); stroke-width: 2; }
        table { border-collapse: collapse; font-size: .8rem; margin-top: .5rem; } th, td { border-bottom: 1px solid var(--line); padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top; font-weight: 400; } thead th { font-weight: 600; }
        tbody th { white-space: nowrap; } .ledger { font-size: .92rem; } .ledger li { margin: .7rem 0; }
        aside { border-top: 2px solid var(--ink); margin-top: 2.4rem; } aside h2 { border: 0; margin: 0; } article { font-size: .95rem; border-top: 1px solid var(--line); padding: .4rem 0 1rem; } article h3 { text-transform: none; letter-spacing: 0; font-size: 1.02rem; color: var(--ink); }
        mark { background: none; color: inherit; border-bottom: 2px solid var(--rule); } mark:target { background: var(--mark); } .back { font-size: .72em; text-decoration: none; white-space: nowrap; padding-left: .15em; }
        @media screen and (min-width: 66rem) { body { max-width: 60rem; display: grid; grid-template-columns: 12.5rem minmax(0, 44rem); column-gap: 3rem; } header, main, aside { grid-column: 2; } nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 1.6rem; align-self: start; margin: 0; } nav ol { columns: 1; padding-left: 1.6rem; } }
        @media screen and (min-width: 66rem) { @supports selector(:has(a)) {
          aside > h2, aside article { display: none; } aside { border: 0; margin: 0; }
          aside article:target, aside article:has(:target) { display: block; position: fixed; z-index: 1; right: 0; top: 0; bottom: 0; width: min(30rem, 40vw); overflow-y: auto; padding: 1.4rem 1.5rem 3rem; border: 0; border-left: 1px solid var(--line); background: var(--panel); box-shadow: -.6rem 0 2rem rgb(0 0 0 / .14); }
          body:has(article:target), body:has(article :target) { max-width: none; margin: 0; grid-template-columns: minmax(0, 44rem); padding: 1.6rem calc(min(30rem, 40vw) + 2rem) 4rem 2rem; justify-content: center; } body:has(article:target) > *, body:has(article :target) > * { grid-column: 1; } body:has(article:target) nav, body:has(article :target) nav { display: none; } } }
        @media (max-width: 30rem) { nav ol { columns: 1; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; } body { padding: 1rem .9rem 3rem; } h1 { font-size: 1.55rem; } figure { margin-inline: -.3rem; } }
        @media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --panel: #fff; --line: #bbb; --link: #000; --fine: #444; --coop: #1f5fa8; --conf: #b3541e; --mix: #5b4a8a; --warn: #b3541e; } @page { margin: 2cm; } body { max-width: none; padding: 0; font-size: 10.5pt; } nav, summary, .back { display: none; } h2, h3 { break-after: avoid; } li, tr, figure > .scroll { break-inside: avoid; } figcaption { break-after: avoid; break-inside: avoid; } figure { padding: 0; } details::details-content { content-visibility: visible; block-size: auto; } aside { break-before: page; font-size: 9pt; } a { text-decoration: none; } mark { border-bottom-width: 1px; } .ledger { font-size: 9pt; } }

        """;
}
