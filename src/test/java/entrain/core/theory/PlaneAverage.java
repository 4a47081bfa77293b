package entrain.core.theory;

import entrain.core.model.Activation;

/** ⟨φ(x)φ(x′)⟩ of two Gaussian variables by a plain double sum over the plane: slow, and shares nothing with the solver. */
final class PlaneAverage {
    private PlaneAverage() {}

    /** Variance and covariance; the covariance may be negative. */
    static double of(Activation activation, double variance, double covariance) {
        return of(activation, variance, covariance, 0, 0);
    }

    /** With means m and m′. */
    static double of(Activation activation, double variance, double covariance, double m, double m2) {
        double common = Math.sqrt(Math.abs(covariance));
        double own = Math.sqrt(Math.max(0, variance - Math.abs(covariance)));
        double sign = covariance < 0 ? -1 : 1;
        double h = 0.4 / Math.max(2, Math.sqrt(variance));
        double sum = 0;
        for (double z = -9; z <= 9; z += h) {
            double first = 0;
            double second = 0;
            for (double y = -9; y <= 9; y += h) {
                double weight = Math.exp(-0.5 * y * y);
                first += weight * activation.phi(m + own * y + common * z);
                second += weight * activation.phi(m2 + own * y + sign * common * z);
            }
            sum += Math.exp(-0.5 * z * z) * first * second;
        }
        return sum * h * h * h / Math.pow(2 * Math.PI, 1.5);
    }
}
