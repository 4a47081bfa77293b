package entrain.core.training;

import entrain.core.algebra.Eigenvalues;

/** Eigenvalues by real part, largest first; of a complex pair the one with positive imaginary part first. */
final class Spectrum {
    private Spectrum() {}

    /** Gives a point its eigenvalues. */
    static void into(FixedPoint point, Eigenvalues eigenvalues) {
        int n = eigenvalues.count();
        double[] re = new double[n];
        double[] im = new double[n];
        for (int k = 0; k < n; k++) {
            double a = eigenvalues.re(k);
            double b = eigenvalues.im(k);
            int at = k;
            for (; at > 0 && re[at - 1] < a; at--) { // stable: pairs stay as they come
                re[at] = re[at - 1];
                im[at] = im[at - 1];
            }
            re[at] = a;
            im[at] = b;
        }
        point.eigenvalues(re, im);
    }
}
