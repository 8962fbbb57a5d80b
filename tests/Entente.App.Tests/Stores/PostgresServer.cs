using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Entente.App.Tests.Stores;

/// <summary>A PostgreSQL of the tests' own: on a free port of this machine only, in a temporary folder, gone with the tests.</summary>
/// <remarks>The server refuses to run as the administrator, who therefore starts it as nobody.</remarks>
public sealed class PostgresServer : IDisposable
{
    const string Nobody = "65534";
    const string Settings = "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c shared_buffers=32MB";

    readonly TemporaryFolder _folder = new();
    readonly string? _programs = Programs();
    readonly string _missing = "PostgreSQL is not installed: apt-get install postgresql";
    readonly int _port = FreePort();
    readonly bool _runs;
    int _databases;

    public PostgresServer()
    {
        if (_programs is null || !OperatingSystem.IsLinux())
        {
            return;
        }

        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_001_001);
        var data = _folder.PathTo("server");
        Directory.CreateDirectory(data);
        if (Environment.IsPrivilegedProcess)
        {
            Run(["chown", $"{Nobody}:{Nobody}", data]);
        }

        var port = _port.ToString(CultureInfo.InvariantCulture);
        var cluster = Path.Combine(data, "cluster");
        if (!Server("initdb", "-D", cluster, "-U", "entente", "--auth=trust", "--no-sync", "--locale=C", "--encoding=UTF8")
            || !Server("pg_ctl", "-D", cluster, "-s", "-w", "-l", Path.Combine(data, "log"), "-o", $"{Settings} -c port={port}", "start"))
        {
            _missing = "PostgreSQL is installed and does not start here";
            return;
        }

        _runs = true;
    }

    /// <summary>The address of an empty database; the test is skipped where there is no server.</summary>
    public string NewDatabase()
    {
        Assert.SkipUnless(_runs, _missing);
        var name = $"test{Interlocked.Increment(ref _databases)}";
        Change(Address("postgres"), $"CREATE DATABASE {name}");
        return Address(name);
    }

    public static void Change(string address, string sql)
    {
        var uri = new Uri(address);
        using var connection = new NpgsqlConnection($"Host={uri.Host};Port={uri.Port};Username={uri.UserInfo};Database={uri.AbsolutePath[1..]};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (_runs)
        {
            Server("pg_ctl", "-D", _folder.PathTo("server/cluster"), "-s", "-w", "-m", "immediate", "stop");
        }

        _folder.Dispose();
    }

    string Address(string database) => string.Create(CultureInfo.InvariantCulture, $"postgres://entente@127.0.0.1:{_port}/{database}");

    bool Server(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs!, program), .. arguments];
        return Run(Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups", .. command] : command);
    }

    bool Run(string[] command)
    {
        var start = new ProcessStartInfo("sh", ["-c", "cd \"$0\" && exec \"$@\" > /dev/null 2>&1", _folder.Path, .. command]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Debian keeps them out of the path, one folder a version.</summary>
    static string? Programs()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian).Order(StringComparer.Ordinal).Reverse().Select(version => Path.Combine(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return versions.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
