package entrain.core.math;

/**
 * Standard normal numbers by the ziggurat method: G. Marsaglia and W. W. Tsang, J. Stat. Softw. 5(8), 2000
 * (doi:10.18637/jss.v005.i08), with layer and value from separate numbers as J. A. Doornik (2005) asks.
 *
 * <p>Each try takes u = 2U − 1 and then the layer, the low 7 bits of the next integer; a value inside the layer's core is
 * accepted at once.
 */
public final class Gaussian {
    private static final int LAYERS = 128;
    /** Where the tail begins, and the area of each layer. */
    private static final double TAIL = 3.442619855899;

    private static final double AREA = 9.91256303526217e-3;
    private static final double[] EDGE = edges();
    private static final double[] CORE = cores();

    private final Rng rng;

    public Gaussian(Rng rng) {
        this.rng = rng;
    }

    /** The next number; mean 0, variance 1. */
    public double next() {
        while (true) {
            double u = 2 * rng.nextDouble() - 1;
            int layer = rng.nextInt() & (LAYERS - 1);
            if (Math.abs(u) < CORE[layer]) {
                return u * EDGE[layer];
            }
            if (layer == 0) {
                return tail(u < 0);
            }
            double x = u * EDGE[layer];
            double outer = Elementary.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
            double inner = Elementary.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
            if (inner + rng.nextDouble() * (outer - inner) < 1) {
                return x;
            }
        }
    }

    private double tail(boolean negative) {
        double x;
        double y;
        do {
            x = Elementary.log(1 - rng.nextDouble()) / TAIL;
            y = Elementary.log(1 - rng.nextDouble());
        } while (-2 * y < x * x);
        return negative ? x - TAIL : TAIL - x;
    }

    private static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        double f = Elementary.exp(-0.5 * TAIL * TAIL);
        edge[0] = AREA / f;
        edge[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            edge[i] = Math.sqrt(-2 * Elementary.log(AREA / edge[i - 1] + f));
            f = Elementary.exp(-0.5 * edge[i] * edge[i]);
        }
        return edge;
    }

    private static double[] cores() {
        double[] core = new double[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            core[i] = EDGE[i + 1] / EDGE[i];
        }
        return core;
    }
}
