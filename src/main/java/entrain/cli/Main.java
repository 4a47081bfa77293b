package entrain.cli;

import entrain.console.Arguments;
import entrain.console.Failure;
import entrain.console.UsageError;
import entrain.lab.measure.Quantities;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Numeral;
import entrain.site.Version;
import entrain.sweep.Sweep;
import entrain.trainer.FitCommand;
import entrain.trainer.PointsCommand;
import entrain.trainer.TrainCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The command line: the same core as in the page, on the JVM, and the tools that build and serve the page. */
public final class Main {
    private static final String HELP = """
            entrain <command> …

            run "<settings>" --duration T [--every dt] [--units 1-10] [--member driven|spontaneous]
                                                       simulate and write the states as CSV, times in τ, under a # line that
                                                       says what was run; --comment no leaves it out
            hash "<settings>" --steps n                hash of the state after n steps, the same on every platform
            measure "<settings>" [names] [--member driven|spontaneous] [--transient T] [--duration T] [--seeds k]
                                                       simulate, and print what was measured as JSON: the regime and, after
                                                       the transient (100 τ) for the duration (500 τ), averages; of gJ the
                                                       eigenvalues (unasked up to N=400). names is a list such as
                                                       regime,lambdaMax; a network that diverges is a result too. There are
                                                       %s
            measure --recording file [names] [--options "swap=1&interval=1.89&unit=s&tau=9.45"] [--mask iscell.npy]
                                                       the same of a recording in CSV, TSV, NPY, NPZ, MAT, WAV: what was done
                                                       to it, and what needs no equation. Options, with & between them: table,
                                                       swap, interval, unit, tau, scale, missing, gaps, detrend, band,
                                                       without, from, to
              --spectrum k|all                         to measure: lambda (the first k exponents), kaplanYorke, entropyRate
              --seeds k                                to measure: k networks from seedNet on, each and on average
            sweep "<settings>" --over g=0.5:3:0.1 --over I=0:3:0.1 [names] [--seeds k] [--transient T] [--duration T]
                  [--threads n] [--shard i/n] [--out file.csv]
                                                       the driven network over one or two of g, I, omega, p as CSV, a row a
                                                       cell, means over k networks; a file that is there is continued. There
                                                       are %s
              --join shard.csv … [--out file.csv]      to sweep: put the tables of all shards together
            theory "<settings>" [names] [--member driven|spontaneous] [--lags 0,0.5,1 | 0:20:0.5]
                                                       mean-field theory as JSON:
                                                       %s
            %s%spython "<settings>"                        the same run as a Python file for NumPy
            bench [--n 100,200,…] [--columns 1,4]      steps per second of plain Java as JSON: one trajectory, four that share J
                                                       and, unless --columns chooses, the twin, with trials, with λ₁
              --weights J.csv                          to run, hash and measure: J at unit gain, row i holding J_i1 … J_iN
              --state x.csv, --phases theta.csv, --bias b.csv
                                                       to the same: x(0), the input phases in radians, or a constant input, one a line
            serve [--port 8080] [--dir target/site]    serve the page to this machine
            bundle <site-folder> <out.html> [--runtimes both|js]
                                                       put the whole page into one file
            version                                    version and commit
            help                                       this text
            """;

    /** Where the help's right column begins. */
    private static final int COLUMN = 43;

    private Main() {}

    /** Runs one command; leaves the JVM with the status only where it is not 0. */
    public static void main(String[] args) {
        // System.out would swallow what goes wrong
        int status = run(args, new FileOutputStream(FileDescriptor.out), System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Runs one command.
     *
     * @param args the command and its arguments
     * @param to where its result goes
     * @param err where the one line goes that says what is wrong, and on a terminal how far a long run is
     * @return 0 when done, or when nobody reads on; 2 when the request cannot be served as written; 1 when a network
     *         diverged, a file cannot be read or written, or memory does not suffice
     */
    static int run(String[] args, OutputStream to, PrintStream err) {
        try (Output out = new Output(to)) {
            dispatch(Arrays.asList(args), out, err);
            return 0; // unless closing fails
        } catch (Output.Closed e) {
            return 0;
        } catch (UsageError e) {
            return say(err, e.getMessage(), 2);
        } catch (Refused e) {
            return say(err, "settings: " + e.reason() + ".", 2);
        } catch (Failure e) {
            return say(err, e.getMessage(), 1);
        } catch (IOException e) {
            return say(err, "entrain: " + e.getClass().getSimpleName() + ": " + e.getMessage(), 1);
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return say(err, "entrain: this needs more than the " + megabytes + " MB of Java; -Xmx gives it more", 1);
        } catch (RuntimeException | Error e) {
            return say(err, "entrain: a fault of this program, please report it: " + e, 1);
        }
    }

    private static int say(PrintStream err, String message, int status) {
        err.println(message.replaceAll("\\R", " "));
        return status;
    }

    /** What there is to measure and to predict is written from the catalogues. */
    private static String help() {
        return HELP.formatted(
                lines(Quantities.keys()),
                lines(Sweep.names()),
                lines(Theory.NAMES),
                TrainCommand.HELP + FitCommand.HELP,
                PointsCommand.HELP);
    }

    /** Names with commas between them, in lines of the help's right column. */
    private static String lines(List<String> names) {
        return String.join(", ", names).replaceAll("(.{60,75},) ", "$1\n" + " ".repeat(COLUMN));
    }

    private static void dispatch(List<String> args, Output out, PrintStream err) throws IOException {
        if (args.isEmpty()) {
            throw new UsageError("entrain: a command is missing; entrain help lists them");
        }
        String command = args.get(0);
        List<String> rest = args.subList(1, args.size());
        String version = Version.text();
        Consumer<Map<String, Object>> json = tree -> out.print(Json.text(tree));
        switch (command) {
            case "run" -> Run.run(Arguments.parse(command, rest, 1, Run.OPTIONS), out, err);
            case "hash" -> Hash.run(Arguments.parse(command, rest, 1, Hash.OPTIONS), out, err);
            case "measure" -> Measure.run(Arguments.parse(command, rest, 2, Choice.OPTIONS), out, err);
            case "sweep" ->
                Sweep.run(Arguments.parse(command, rest, Sweep.WORDS, Sweep.OPTIONS), version, out::print, err);
            case "theory" -> Theory.run(Arguments.parse(command, rest, 2, Theory.OPTIONS), out, err);
            case "train" ->
                TrainCommand.run(Arguments.parse(command, rest, 2, TrainCommand.OPTIONS), version, json, err);
            case "fit" -> FitCommand.run(Arguments.parse(command, rest, 1, FitCommand.OPTIONS), version, json, err);
            case "points" -> {
                Arguments words = Arguments.parse(command, rest, 1, Setup.filesAnd(PointsCommand.OPTIONS));
                Setup setup = Setup.of(words, err);
                json.accept(PointsCommand.run(words, setup.settings(), setup.data(), version));
            }
            case "python" -> Python.run(Arguments.parse(command, rest, 1, Set.of()), out, err);
            case "bench" -> Bench.run(Arguments.parse(command, rest, 0, Bench.OPTIONS), out, err);
            case "serve" -> Serve.run(Arguments.parse(command, rest, 0, Serve.OPTIONS), out);
            case "bundle" -> BundleCommand.run(Arguments.parse(command, rest, 2, BundleCommand.OPTIONS), out);
            case "help", "--help", "-h" -> out.print(help());
            case "version", "--version" -> out.print("entrain " + version + "\n");
            default ->
                throw new UsageError(
                        "entrain: unknown command " + Numeral.quote(command) + "; entrain help lists them");
        }
    }
}
