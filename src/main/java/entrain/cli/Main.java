package entrain.cli;

import entrain.lab.run.Numeral;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The command line: the same core as in the page, on the JVM, and the tools that build and serve the page. */
public final class Main {
    private static final String HELP = """
            entrain <command> …

            run "<settings>" --duration T [--every dt] [--units 1-10] [--member driven|spontaneous]
                                                       simulate and write the states as CSV, times in τ
            hash "<settings>" --steps n                hash of the state after n steps, the same on every platform
            measure "<settings>" [names] [--member driven|spontaneous] [--transient T] [--duration T] [--seeds k]
                                                       simulate, and print what was measured as JSON: the regime and, after
                                                       the transient (100 τ) for the duration (500 τ), averages; of gJ the
                                                       eigenvalues (unasked up to N=400). names is a list such as
                                                       regime,lambdaMax; a network that diverges is a result too. There are
                                                       %s
              --spectrum k|all                         to measure: lambda (the first k exponents), kaplanYorke, entropyRate
              --seeds k                                to measure: k networks from seedNet on, each and on average
            theory "<settings>" [names] [--member driven|spontaneous] [--lags 0,0.5,1 | 0:20:0.5]
                                                       mean-field theory as JSON:
                                                       %s
            python "<settings>"                        the same run as a Python file for NumPy
            bench [--n 100,200,…] [--columns 1,4]      steps per second of plain Java as JSON: one trajectory, four that share J
                                                       and, unless --columns chooses, the twin, with trials, with λ₁
              --weights J.csv                          to run, hash and measure: J at unit gain, row i holding J_i1 … J_iN
              --state x.csv, --phases theta.csv        to the same: x(0), or the input phases in radians, one a line
            serve [--port 8080] [--dir target/site]    serve the page to this machine
            bundle <site-folder> <out.html> [--runtimes both|js]
                                                       put the whole page into one file
            help                                       this text
            """;

    /** Where the help's right column begins. */
    private static final int COLUMN = 43;

    private Main() {}

    /** Runs one command; leaves the JVM with the status only where it is not 0. */
    public static void main(String[] args) {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Runs one command.
     *
     * @param args the command and its arguments
     * @param out where its result goes
     * @param err where the one line goes that says what is wrong, and on a terminal how far a long run is
     * @return 0 when done; 2 when the request cannot be served as written; 1 when a network diverged or a file
     *         cannot be read or written
     */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            dispatch(Arrays.asList(args), out, err);
            return 0;
        } catch (UsageError e) {
            err.println(e.getMessage());
            return 2;
        } catch (Diverged e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("entrain: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return 1;
        }
    }

    /** What there is to measure and to predict is written from the catalogues. */
    private static String help() {
        return HELP.formatted(lines(Choice.names()), lines(Theory.NAMES));
    }

    /** Names with commas between them, in lines of the help's right column. */
    private static String lines(List<String> names) {
        return String.join(", ", names).replaceAll("(.{60,75},) ", "$1\n" + " ".repeat(COLUMN));
    }

    private static void dispatch(List<String> args, PrintStream out, PrintStream err) throws IOException {
        if (args.isEmpty()) {
            throw new UsageError("entrain: a command is missing; entrain help lists them");
        }
        String command = args.get(0);
        List<String> rest = args.subList(1, args.size());
        switch (command) {
            case "run" -> Run.run(Arguments.parse(command, rest, 1, Run.OPTIONS), out, err);
            case "hash" -> Hash.run(Arguments.parse(command, rest, 1, Hash.OPTIONS), out, err);
            case "measure" -> Measure.run(Arguments.parse(command, rest, 2, Choice.OPTIONS), out, err);
            case "theory" -> Theory.run(Arguments.parse(command, rest, 2, Theory.OPTIONS), out);
            case "python" -> Python.run(Arguments.parse(command, rest, 1, Set.of()), out);
            case "bench" -> Bench.run(Arguments.parse(command, rest, 0, Bench.OPTIONS), out, err);
            case "serve" -> Serve.run(Arguments.parse(command, rest, 0, Serve.OPTIONS), out);
            case "bundle" -> BundleCommand.run(Arguments.parse(command, rest, 2, BundleCommand.OPTIONS), out);
            case "help", "--help", "-h" -> out.print(help());
            default ->
                throw new UsageError(
                        "entrain: unknown command " + Numeral.quote(command) + "; entrain help lists them");
        }
    }
}
