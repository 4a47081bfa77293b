package entrain.core.math;

/**
 * Standard normal random numbers by the ziggurat method: Marsaglia &amp; Tsang (2000), doi:10.18637/jss.v005.i08, with
 * the layer's index taken from other bits than the value (Doornik 2005). Exact but for the 53 bits of a double;
 * 98.9 % of the draws cost two integers, one product and one comparison.
 */
public final class Gaussian {
    /*
     * 256 layers of equal area AREA under exp(−x²/2); layer 0 is the rectangle up to R and the tail beyond.
     * EDGE[i] is the width of layer i (EDGE[0] the width a rectangle of layer 0's area would have), EDGE[256] = 0.
     * One draw: a, b = two integers; u = (signed a·2^21 + (b >>> 11) + 1/2)·2^-52 in (−1, 1); layer i = b & 255;
     * x = u·EDGE[i], accepted if |u| < INNER[i] = EDGE[i+1]/EDGE[i]; otherwise tail or wedge, with nextDouble.
     */
    private static final int LAYERS = 256;
    private static final double R = 3.6541528853610088;
    private static final double AREA = 0.004928673233974655;
    private static final double[] EDGE = edges();
    private static final double[] INNER = inner(EDGE);

    private final Rng rng;

    /** Draws from rng, which is advanced by at least two integers a number; not copied. */
    public Gaussian(Rng rng) {
        this.rng = rng;
    }

    /** The next number: mean 0, variance 1, independent of those before. */
    public double next() {
        while (true) {
            int a = rng.nextInt();
            int b = rng.nextInt();
            double u = (a * 2097152.0 + (b >>> 11) + 0.5) * 0x1p-52;
            int layer = b & (LAYERS - 1);
            double x = u * EDGE[layer];
            if (Math.abs(u) < INNER[layer]) {
                return x;
            }
            if (layer == 0) {
                return u < 0.0 ? -tail() : tail();
            }
            if (underCurve(x, layer)) {
                return x;
            }
        }
    }

    /** Whether a uniform height within the layer at x lies below exp(−x²/2). */
    private boolean underCurve(double x, int layer) {
        double outer = Elementary.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
        double inner = Elementary.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
        return outer + rng.nextDouble() * (inner - outer) < 1.0;
    }

    /** A number beyond R (Marsaglia 1964). */
    private double tail() {
        while (true) {
            double x = -Elementary.log(1.0 - rng.nextDouble()) / R;
            double y = -Elementary.log(1.0 - rng.nextDouble());
            if (y + y > x * x) {
                return R + x;
            }
        }
    }

    private static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        double density = Elementary.exp(-0.5 * R * R);
        edge[0] = AREA / density;
        edge[1] = R;
        for (int i = 2; i < LAYERS; i++) {
            density += AREA / edge[i - 1];
            edge[i] = Math.sqrt(-2.0 * Elementary.log(density));
        }
        return edge;
    }

    private static double[] inner(double[] edge) {
        double[] inner = new double[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            inner[i] = edge[i + 1] / edge[i];
        }
        return inner;
    }
}
