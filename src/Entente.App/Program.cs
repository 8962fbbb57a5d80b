using Entente.App.Cli;

return await CommandLine.Run(args, Terminal.System);
