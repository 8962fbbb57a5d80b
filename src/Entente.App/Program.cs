using Entente.App.Cli;

if (args is ["brief" or "why" or "index", ..])
{
    GC.TryStartNoGCRegion(96 << 20); // The answer is there before collecting would have paid: a tenth of a busy pair's brief.
}

return await CommandLine.Run(args, Terminal.System);
