package entrain.core.model;

/** A constant input b_i beside another one: h_i(t) = b_i + what the other writes. b has no unit. */
public final class Bias implements Input {
    private final double[] b;
    private final Input beside;

    private Bias(double[] b, Input beside) {
        this.b = b;
        this.beside = beside;
    }

    /**
     * An input and a constant one.
     *
     * @param b one number a unit, kept; null for none, and the other input is all there is
     */
    public static Input beside(Input other, double[] b) {
        return b == null ? other : new Bias(b, other);
    }

    @Override
    public boolean write(double t, double[] r, int from, double[] h) {
        if (!beside.write(t, r, from, h)) {
            System.arraycopy(b, 0, h, 0, b.length);
            return true;
        }
        for (int i = 0; i < b.length; i++) {
            h[i] += b[i];
        }
        return true;
    }

    @Override
    public boolean readsRates() {
        return beside.readsRates();
    }

    @Override
    public boolean tangent(double t, double[] v, int from, double[] h) {
        return beside.tangent(t, v, from, h);
    }
}
