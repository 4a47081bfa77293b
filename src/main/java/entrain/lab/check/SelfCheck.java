package entrain.lab.check;

import entrain.core.algebra.Eigenvalues;
import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.math.Decimals;
import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.UnitForm;
import entrain.core.ode.Stepper;
import entrain.core.theory.CriticalInput;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.core.training.Activity;
import entrain.core.training.Pinning;
import entrain.core.training.SampledTarget;
import entrain.core.training.Target;
import entrain.core.training.Waves;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.measure.Finding;
import entrain.lab.measure.Quantities;
import entrain.lab.measure.Recorder;
import entrain.lab.measure.Survey;
import entrain.lab.run.Batch;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.List;

/** Named hashes that must be the same on every platform: run on the JVM by a test, in a browser by selftest.html. */
public final class SelfCheck {
    private static final int STEPS = 2000;
    /** Networks side by side: blocks of four columns and a rest. */
    private static final int CELLS = 7;

    /** One check; {@link #line()} is its name and a hash. */
    public interface Check {
        String line();
    }

    private SelfCheck() {}

    /**
     * Every check: the functions, the random numbers, and each activation, form, scheme and connectivity.
     *
     * @param engine what steps the networks
     */
    public static List<Check> all(Engine engine) {
        List<Check> checks = new ArrayList<>();
        checks.add(SelfCheck::functions);
        checks.add(SelfCheck::random);
        checks.add(SelfCheck::decimals);
        for (Activation phi : Activation.values()) {
            for (Stepper scheme : Stepper.values()) {
                for (Connectivity connectivity : Connectivity.values()) {
                    Settings settings = small().with(Params.PHI, phi)
                            .with(Params.SCHEME, scheme)
                            .with(Params.CONNECTIVITY, connectivity)
                            .with(Params.G, gain(phi));
                    checks.add(() -> trajectory(engine, settings, STEPS));
                }
            }
        }
        Settings odd =
                small().with(Params.P, 0.3).with(Params.UNIT, UnitForm.RATE).with(Params.N, 57);
        checks.add(() -> trajectory(engine, odd, STEPS));
        // fN = 12.5: which way a half is rounded decides the matrix.
        Settings half = small().with(Params.N, 25).with(Params.F, 0.5).with(Params.CONNECTIVITY, Connectivity.DALE);
        checks.add(() -> trajectory(engine, half, STEPS));
        checks.add(() -> trajectory(engine, Settings.defaults(), STEPS / 10));
        // Few entries, and more units than an engine may want to keep as doubles.
        checks.add(() -> trajectory(
                engine, small().with(Params.P, 0.1).with(Params.N, 103).with(Params.G, 1.8), STEPS));
        checks.add(() -> trajectory(engine, Settings.defaults().with(Params.N, 1501), 5));
        checks.add(() -> measurements(engine));
        checks.add(() -> cloud(engine));
        checks.add(SelfCheck::eigenvalues);
        checks.add(SelfCheck::theory);
        checks.add(() -> survey(engine));
        checks.add(() -> learning(engine, Stepper.EULER, Waves.fourSines(40, 1.3)));
        checks.add(() -> learning(engine, Stepper.HEUN, new SampledTarget(new double[] {0, 1, 0.4, -1}, 25, 1.3)));
        checks.add(() -> learning(engine, Stepper.RK4, Waves.square(30, 1.3)));
        checks.add(() -> pinning(engine));
        return checks;
    }

    /** The settings, the number of steps and the hash of the twin's state after them. */
    public static String trajectory(Engine engine, Settings settings, int steps) {
        Simulation simulation = new Simulation(settings, engine);
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
        String line = SettingsText.format(settings) + " " + steps + " " + BitHash.hex(simulation.hash());
        simulation.release();
        return line;
    }

    private static Settings small() {
        return Settings.defaults().with(Params.N, 41);
    }

    /** Gains at which the activation stays finite and is not at rest. */
    private static double gain(Activation phi) {
        if (phi.saturates()) {
            return phi.steepest() < 1 ? 9 : 1.8;
        }
        return phi.isOdd() ? 0.7 : 1.1;
    }

    /** Everything that is measured live of a small twin, for long enough that all of it is there. */
    private static String measurements(Engine engine) {
        Simulation simulation = new Simulation(small().with(Params.G, 1.8), engine);
        Recorder recorder = new Recorder(simulation);
        Channels channels = Channels.of(
                Channel.TRACES,
                Channel.STATE,
                Channel.RASTER,
                Channel.SCALARS,
                Channel.AUTOCOVARIANCE,
                Channel.SPECTRUM,
                Channel.PCA,
                Channel.DISTANCE,
                Channel.LYAPUNOV);
        recorder.show(channels);
        for (int i = 0; i < STEPS; i++) {
            simulation.step();
            recorder.stepped();
        }
        Frame frame = new Frame();
        recorder.write(frame, 1, channels);
        simulation.release();
        return "measurements " + hex(FirstLayout.of(frame));
    }

    /** The states of all columns with a cloud, thrown twice, and its spread since. */
    private static String cloud(Engine engine) {
        Settings clouded = small().with(Params.G, 1.8).with(Params.CLOUD, 9).with(Params.CLOUD_RADIUS, 0.3);
        Simulation simulation = new Simulation(clouded, engine);
        Recorder recorder = new Recorder(simulation);
        Channels channels = Channels.of(Channel.STATE, Channel.CLOUD, Channel.SPREAD);
        recorder.show(channels);
        for (int i = 0; i < STEPS / 5; i++) {
            if (i == STEPS / 20) {
                recorder.scatter();
            }
            simulation.step();
            recorder.stepped();
        }
        Frame frame = new Frame();
        recorder.write(frame, 1, channels);
        BitHash hash = new BitHash();
        hash.add(simulation.x(), 0, simulation.x().length);
        simulation.release();
        double[] width = new double[1];
        for (Track track : Track.TWIN) {
            width[0] = frame.block(Channel.SCALARS, track).get(0, Scalar.SPREAD.ordinal());
            hash.add(width, 0, 1);
            width[0] = frame.block(Channel.SCALARS, track).get(0, Scalar.SPREAD_GROWTH.ordinal());
            hash.add(width, 0, 1);
        }
        return "cloud " + BitHash.hex(hash.value());
    }

    /** λ₁, its error and the verdict of networks side by side that differ in g, I and ω. */
    private static String survey(Engine engine) {
        List<Settings> each = new ArrayList<>();
        for (int c = 0; c < CELLS; c++) {
            each.add(small().with(Params.G, 0.6 + 0.4 * c)
                    .with(Params.I, 0.25 * (c % 3))
                    .with(Params.OMEGA, 0.5 + 0.1 * c));
        }
        Batch batch = new Batch(each, engine, OwnData.NONE);
        Survey survey = new Survey(batch, 50, 100, List.of(Quantities.LAMBDA_MAX));
        while (survey.advance()) {
            // on to the end
        }
        double[] numbers = new double[3 * CELLS];
        for (int c = 0; c < CELLS; c++) {
            if (survey.finding(c, Quantities.LAMBDA_MAX) instanceof Finding.Value lambda) {
                numbers[3 * c] = lambda.value();
                numbers[3 * c + 1] = lambda.error();
            }
            if (survey.finding(c, Quantities.REGIME) instanceof Finding.Activity activity) {
                numbers[3 * c + 2] = activity.verdict().regime().ordinal();
            }
        }
        batch.release();
        return "survey " + hex(numbers);
    }

    /** A network's state and the weights of its output, after five periods and more. */
    private static String learning(Engine engine, Stepper scheme, Target target) {
        Learner learner = new Learner(engine, 57, scheme, target);
        String line = "learning " + scheme.name() + " " + learner.hash(STEPS);
        learner.release();
        return line;
    }

    /** J and h of 23 units after two runs of learning, 9 of them recorded: what a fit does without a library's arithmetic. */
    private static String pinning(Engine engine) {
        int seen = 9;
        double[] x = new double[150 * seen];
        for (int i = 0; i < x.length; i++) {
            x[i] = Elementary.sin(0.2 * (i / seen) + i % seen) + 0.1 * Elementary.cos(0.31 * i);
        }
        Pinning pinning = new Pinning(engine, Activity.ofCurrents(seen, 0.5, x), 23, 0.6, 1, 1.5, 5, 2, 1);
        while (pinning.advance()) {
            // on to the end
        }
        BitHash hash = new BitHash();
        hash.add(pinning.network().J(), 0, pinning.network().J().length);
        hash.add(pinning.network().h(), 0, pinning.network().n());
        pinning.release();
        return "pinning " + BitHash.hex(hash.value());
    }

    private static String eigenvalues() {
        int n = 60;
        double[] J = new double[n * n];
        Gaussian gaussian = new Gaussian(new Rng(5, 1));
        for (int i = 0; i < J.length; i++) {
            J[i] = gaussian.next();
        }
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(J, 1);
        double[] numbers = new double[2 * n];
        for (int k = 0; k < n; k++) {
            numbers[k] = eigenvalues.re(k);
            numbers[n + k] = eigenvalues.im(k);
        }
        return "eigenvalues " + hex(numbers);
    }

    private static String theory() {
        MeanField still = MeanField.of(Activation.TANH, 2);
        DrivenMeanField chaotic = DrivenMeanField.of(Activation.TANH, 2, 0.5, 0.6);
        DrivenMeanField entrained = DrivenMeanField.of(Activation.TANH, 2, 2.2, 0.6);
        return "theory "
                + hex(new double[] {
                    still.delta0(),
                    still.c(3),
                    still.lambdaMax(),
                    chaotic.delta0(),
                    chaotic.lambdaMax(),
                    entrained.c(3),
                    entrained.lambdaMax(),
                    CriticalInput.of(Activation.TANH, 2, 0.6).value()
                });
    }

    private static String hex(double[] numbers) {
        BitHash hash = new BitHash();
        hash.add(numbers, 0, numbers.length);
        return BitHash.hex(hash.value());
    }

    private static String functions() {
        double[] results = new double[5];
        BitHash hash = new BitHash();
        Rng rng = new Rng(7, 0);
        for (int i = 0; i < 20000; i++) {
            double x = 40 * rng.nextDouble() - 20;
            double wide = (i % 2 == 0 ? 1e-3 : 1e9) * x * x * x;
            results[0] = Elementary.exp(x * 30);
            results[1] = Elementary.log(Math.abs(wide));
            results[2] = Elementary.tanh(i % 2 == 0 ? x : x / 40);
            results[3] = Elementary.sin(wide);
            results[4] = Elementary.cos(wide);
            hash.add(results, 0, results.length);
        }
        return "functions " + BitHash.hex(hash.value());
    }

    /** Numbers read from 17 digits, and their texts. */
    private static String decimals() {
        double[] value = new double[1];
        BitHash hash = new BitHash();
        Rng rng = new Rng(11, 4);
        for (int i = 0; i < 1000; i++) {
            String digits = Long.toString((long) (1e8 + 8e8 * rng.nextDouble()))
                    + Long.toString((long) (1e7 + 8e7 * rng.nextDouble()))
                    + '1';
            value[0] = Decimals.read(digits, (i % 50) - 40);
            hash.add(value, 0, 1);
            String text = Decimals.write(value[0]);
            for (int at = 0; at < text.length(); at++) {
                value[0] = text.charAt(at);
                hash.add(value, 0, 1);
            }
        }
        return "decimals " + BitHash.hex(hash.value());
    }

    private static String random() {
        double[] numbers = new double[20000];
        Gaussian gaussian = new Gaussian(new Rng(3, 2));
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = gaussian.next();
        }
        return "random " + hex(numbers);
    }
}
