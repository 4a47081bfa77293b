package entrain.lab.recording;

import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.SettingsText;

/**
 * The example of known truth: a chaotic network as its calcium is seen. Each rate r = tanh x passes τ_c dc/dt = r − c and
 * becomes a fluorescence F = F₀ (1 + c/2) + noise, in whole counts, of a baseline F₀ of its own. All bits follow from the
 * seeds.
 */
final class Teacher {
    static final String SETTINGS = "N=60&g=5&I=0&seedNet=2";
    static final int SAMPLES = 1500;
    /** Time between samples, in τ; 0.1 s, so that 1 τ is half a second. */
    static final double INTERVAL = 0.2;
    /** Time constant of the calcium, in τ: 0.75 s. */
    static final double CALCIUM = 1.5;
    /** Standard deviation of the noise, in counts. */
    static final double NOISE = 60;
    /** Of F over F₀, a unit of calcium. */
    static final double GAIN = 0.5;

    private static final double SETTLING = 100;
    private static final int NOISE_SEED = 60;

    final int n;
    /** rates[k][i], and what is seen of them, counts[k][i]; baseline[i]. */
    final double[][] rates = new double[SAMPLES][];

    final long[][] counts = new long[SAMPLES][];
    final double[] baseline;

    Teacher() {
        this(SETTINGS);
    }

    Teacher(String settings) {
        Simulation network = new Simulation(SettingsText.parse(settings).settings());
        n = network.n();
        Rng rng = new Rng(NOISE_SEED, 0);
        baseline = new double[n];
        for (int i = 0; i < n; i++) {
            baseline[i] = Math.floor(600 + 800 * rng.nextDouble());
        }
        double dt = network.settings().get(Params.DT);
        int stride = (int) Math.round(INTERVAL / dt);
        double share = 1 - Elementary.exp(-dt / CALCIUM);
        double[] calcium = new double[n];
        Gaussian noise = new Gaussian(rng);
        int before = (int) Math.round(SETTLING / dt);
        for (int step = 1; step <= before + stride * SAMPLES; step++) {
            network.step();
            double[] r = rates(network);
            for (int i = 0; i < n; i++) {
                calcium[i] += share * (r[i] - calcium[i]);
            }
            if (step > before && (step - before) % stride == 0) {
                int k = (step - before) / stride - 1;
                rates[k] = r;
                counts[k] = seen(calcium, noise);
            }
        }
    }

    private double[] rates(Simulation network) {
        double[] x = new double[n];
        network.state(Track.SPONTANEOUS, x);
        for (int i = 0; i < n; i++) {
            x[i] = Elementary.tanh(x[i]);
        }
        return x;
    }

    private long[] seen(double[] calcium, Gaussian noise) {
        long[] counts = new long[n];
        for (int i = 0; i < n; i++) {
            counts[i] = (long) Math.floor(baseline[i] * (1 + GAIN * calcium[i]) + NOISE * noise.next() + 0.5);
        }
        return counts;
    }

    /** The file: a header, then time in seconds and a count for each unit. */
    String csv() {
        StringBuilder text = new StringBuilder("time (s)");
        for (int i = 1; i <= n; i++) {
            text.append(",unit ").append(i);
        }
        text.append('\n');
        for (int k = 0; k < SAMPLES; k++) {
            text.append(k / 10).append('.').append(k % 10);
            for (int i = 0; i < n; i++) {
                text.append(',').append(counts[k][i]);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
