using System.Globalization;
using System.Text;

namespace Entente.App.Tests.Serving;

/// <summary>Requests as an attacker, a broken program or a curious person would send them; the same seed gives the same ones.</summary>
/// <param name="seed">Of the sequence.</param>
/// <param name="token">One that is known; most requests carry it, so that they get past the door.</param>
/// <param name="ids">Of claims and articles that are there.</param>
/// <param name="cursors">That were given for lists.</param>
/// <param name="formToken">Of the forms of the workbench; most carry it.</param>
sealed class HostileRequests(int seed, string token, string[] ids, string[] cursors, string formToken)
{
    /// <summary>The workbench's views; each is also asked for as data.</summary>
    static readonly string[] s_views =
    [
        "", "ask", "dyad/RUS-MMR", "dyad/{value}", "dyad/{value}-{value}", "dyads", "article/{id}", "article/{value}", "claim/{id}", "claim/{value}", "claims", "search", "network", "map", "map/{value}", "actors", "actor/{value}",
        "actor/MMR/gov", "sources", "source", "contradictions", "decisions", "brief/RUS-MMR", "brief/{value}", "brief/RUS-MMR/as/{value}", "brief/RUS-MMR/as/docx", "method", "method/{value}", "codebook/{value}", "settings", "read", "watched",
        "assets/{value}", "{value}",
    ];

    static readonly string[] s_viewFields =
    [
        "q", "since", "until", "dimension", "direction", "on", "months", "most", "page", "after", "at", "show", "filter", "part", "parts", "lang", "publisher", "year", "who", "state", "name", "kind", "plover", "a", "b", "from", "to", "{value}",
    ];

    static readonly string[] s_forms = ["decisions", "watched", "read", "read/r1/retry", "read/{value}/retry", "sign-in", "sign-out", "claims"];

    static readonly string[] s_formFields =
    [
        "kind", "key", "other", "decision", "publisher", "read", "actor", "note", "really-kind", "plover", "modality", "source", "target", "day", "back", "address", "do", "asked", "to", "{value}",
    ];

    static readonly string[] s_formValues = ["wrong", "right", "really", "same", "undo", "ignore", "drop", "see", "/dyad/RUS-MMR", "//evil.example/", "/\\evil.example", "https://evil.example/", "/claims%0d%0aSet-Cookie:x=1", "2024-02-31", "RUS,,MMR", "visit"];

    static readonly string[] s_paths =
    [
        "claims", "claims/{id}", "drivers", "drivers/{id}", "evidence/{id}", "articles", "articles/{id}", "search", "index", "incidents", "dyads", "actors", "actors/{id}", "corpus", "sources", "publishers",
        "changes", "decisions", "decisions/{id}", "read", "read/{id}", "failures", "audit", "openapi.json", "{value}", "claims/{value}", "articles/{value}", "actors/{value}", "figures/{value}.svg",
    ];

    static readonly string[] s_costly = ["ask", "why", "brief.json", "brief.html", "brief.md", "brief.docx", "figures/timeline.svg", "figures/index.html", "analyze"];

    static readonly string[] s_parameters = ["a", "b", "q", "from", "to", "kind", "plover", "dimension", "since", "until", "article", "publisher", "order", "limit", "cursor", "after", "year", "on", "state", "name", "as", "direction", "category", "{value}"];

    static readonly string[] s_values =
    [
        "RUS", "Myanmar", "China", "2024", "2024-03", "2024-03-01", "9999", "0000-00-00", "-1", "99999999999999999999", "NaN", "1e9", "arms", "event", "CONSULT", "newest", "oldest",
        "../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fetc%2fshadow", "..%5c..%5cwindows%5cwin.ini", "%252e%252e%252f", "file:///etc/passwd", "%00", "a%00b", "%0d%0aSet-Cookie:%20x=1",
        "'%20OR%201=1%20--", "%22;%20DROP%20TABLE%20claim;%20--", "1)%20UNION%20SELECT%20*%20FROM%20article", "%22%20OR%20%22", "NEAR(a%20b)", "*", "-x", "a%20OR", "%22open", "^a", "{a}", "words:%20x",
        "%3Cscript%3Ealert(1)%3C/script%3E", "%3Csvg%20onload=alert(1)%3E", "javascript:alert(1)", "{{7*7}}", "${jndi:ldap://127.0.0.1/x}", "%25n%25s%25x", "%E2%80%AEgnp.exe", "%ED%A0%80", "%FF%FE", "%F0%9F%92%A9", "%C0%AF",
        "()%20{%20:;%20}", "|id", "$(id)", "`id`", "\\\\host\\share", "con", "aux.txt", "%20", "+", "&", "=", ";", "", "[]", "{}", "null", "true",
    ];

    static readonly string[] s_methods = ["GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "POST", "POST", "POST", "DELETE", "HEAD", "PUT", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "BREW"];

    static readonly string[] s_types = ["application/json", "application/json", "application/json; charset=utf-16", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded", "application/xml", "x", "application/json; charset=nonsense"];

    readonly Random _random = new(seed);

    /// <summary>The next one, and whether its answer has no body.</summary>
    public (byte[] Bytes, bool IsHead) Next()
    {
        if (_random.Next(6) is 0)
        {
            return _random.Next(4) == 0 ? Form() : View();
        }

        var method = Pick(s_methods);
        var isCostly = _random.Next(60) == 0;
        var path = Filled(Pick(isCostly ? s_costly : s_paths));
        var request = new StringBuilder();
        request.Append(CultureInfo.InvariantCulture, $"{method} {Root()}{path}{Query()} HTTP/1.1\r\nHost: {(_random.Next(30) == 0 ? Pick(s_values) : "127.0.0.1")}\r\n");
        request.Append(CultureInfo.InvariantCulture, $"{Authorization()}{Header()}");
        var body = method is "POST" or "PUT" or "PATCH" or "DELETE" ? Body(path) : null;
        if (body is not null)
        {
            request.Append(CultureInfo.InvariantCulture, $"Content-Type: {Pick(s_types)}\r\n");
            request.Append(_random.Next(25) == 0 ? "Transfer-Encoding: chunked\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"));
        }

        var bytes = Encoding.UTF8.GetBytes(request.Append("\r\n").Append(body).ToString());
        return (_random.Next(50) == 0 ? Damaged(bytes) : bytes, method == "HEAD");
    }

    (byte[] Bytes, bool IsHead) View()
    {
        var method = Pick(s_methods);
        var fields = string.Join('&', Enumerable.Range(0, _random.Next(4)).Select(_ => $"{Filled(Pick(s_viewFields))}={Value()}"));
        var twin = _random.Next(5) switch { 0 => ".json", 1 => ".csv", _ => "" };
        var request = $"{method} /{Filled(Pick(s_views))}{twin}?{fields} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Authorization()}{Header()}{(method is "POST" or "PUT" or "PATCH" or "DELETE" ? "Content-Length: 0\r\n" : "")}\r\n";
        var bytes = Encoding.UTF8.GetBytes(request);
        return (_random.Next(50) == 0 ? Damaged(bytes) : bytes, method == "HEAD");
    }

    (byte[] Bytes, bool IsHead) Form()
    {
        var path = Filled(Pick(s_forms));
        var own = _random.Next(8) == 0 ? Changed(formToken) : formToken;
        var isMultipart = path == "read" || _random.Next(6) == 0;
        var fields = Enumerable.Range(0, _random.Next(1, 6)).Select(_ => (Name: Filled(Pick(s_formFields)), Value: _random.Next(2) == 0 ? Pick(s_formValues) : Value())).Prepend((Name: "token", Value: own)).ToArray();
        var body = isMultipart
            ? string.Concat(fields.Select(field => $"--x\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n"))
                + $"--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{Pick(s_values)}.html\"\r\n\r\n<script>alert(1)</script>{new string('x', _random.Next(20) == 0 ? 70_000 : 20)}\r\n--x{(_random.Next(5) == 0 ? "" : "--\r\n")}"
            : string.Join('&', fields.Select(field => $"{field.Name}={field.Value}"));
        var type = _random.Next(12) == 0 ? Pick(s_types) : isMultipart ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded";
        return (Encoding.UTF8.GetBytes($"POST /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Authorization()}{Header()}Content-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"), false);
    }

    string Root() => _random.Next(25) switch
    {
        0 => "/mcp?",
        1 => "/",
        2 => "/sign-in?to=",
        3 => "/../api/v1/",
        4 => "//api//v1/",
        _ => "/api/v1/",
    };

    string Query()
    {
        var count = _random.Next(4);
        return count == 0 ? "" : "?" + string.Join('&', Enumerable.Range(0, count).Select(_ => $"{Filled(Pick(s_parameters))}={Value()}"));
    }

    string Value() => _random.Next(12) switch
    {
        0 => Pick(ids),
        1 => Pick(cursors),
        2 => new string('A', _random.Next(2_000)),
        3 => Changed(Pick(cursors)),
        4 => string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => $"%{_random.Next(256):X2}")),
        _ => Pick(s_values),
    };

    string Authorization() => _random.Next(24) switch
    {
        0 => "",
        1 => $"Authorization: Bearer {Changed(token)}\r\n",
        2 => $"Authorization: Bearer {token}{token}\r\nAuthorization: Basic eDp5\r\n",
        3 => $"Cookie: entente={Changed(token)}; entente=x\r\n",
        4 => $"Authorization: Bearer {new string('x', 3_000)}\r\n",
        _ => $"Authorization: Bearer {token}\r\n",
    };

    string Header() => _random.Next(14) switch
    {
        0 => "Origin: https://evil.example\r\n",
        1 => "Sec-Fetch-Site: cross-site\r\n",
        2 => "If-None-Match: *, \"x\", W/\"\r\n",
        3 => "X-Forwarded-For: 10.0.0.1\r\nX-Original-URL: /api/v1/audit\r\nX-HTTP-Method-Override: DELETE\r\n",
        4 => "Accept: text/html\r\n",
        5 => "Range: bytes=0-1,5-2,-1\r\n",
        6 => "Accept-Encoding: gzip;q=9, br\r\nAccept-Language: ../../x\r\n",
        7 => "Expect: 200-ok\r\n",
        _ => "",
    };

    string Body(string path) => _random.Next(10) switch
    {
        0 => "",
        1 => "{",
        2 => new string('[', 2_000),
        3 => $"{{\"kind\":\"wrong\",\"about\":\"{Pick(ids)}\",\"note\":\"\\u202e\\u0000\\ud800\"}}",
        4 => "{\"kind\":\"ignore\",\"publisher\":\"<script>\"}",
        5 => "{\"kind\":3,\"about\":null,\"really\":{\"day\":\"soon\",\"source\":[1]}}",
        6 when path == "analyze" => "{\"id\":\"x\",\"text\":\"Putin met Min Aung Hlaing <script>alert(1)</script> \\ud83d\",\"date\":\"\\u0000\"}",
        6 => "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"claims\",\"arguments\":{\"limit\":\"many\",\"from\":[]}}}",
        7 => new string('9', 70_000),
        8 => "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../../../tmp/x.txt\"\r\n\r\nRUS visits MMR.\r\n--x--\r\n",
        _ => $"\uFEFF{{\"kind\":\"{Pick(s_values)}\"}}",
    };

    string Filled(string template) => template.Replace("{id}", Pick(ids), StringComparison.Ordinal).Replace("{value}", Value(), StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>One character is another.</summary>
    string Changed(string words)
    {
        var at = _random.Next(words.Length);
        return words[..at] + (char)('A' + _random.Next(26)) + words[(at + 1)..];
    }

    /// <summary>One byte of the head is any other; what is sent after it is cut away with it, so that nobody waits for the rest.</summary>
    byte[] Damaged(byte[] bytes)
    {
        var damaged = (byte[])bytes.Clone();
        damaged[_random.Next(Math.Min(60, damaged.Length))] = (byte)_random.Next(256);
        return damaged;
    }

    string Pick(string[] from) => from[_random.Next(from.Length)];
}
