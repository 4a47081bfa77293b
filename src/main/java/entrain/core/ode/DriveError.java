package entrain.core.ode;

import entrain.core.math.Elementary;

/**
 * By what part a scheme's answer to a drive is too large: dx/dt = −x + cos ωt has the amplitude 1/√(1 + ω²) in the long
 * run; a scheme that turns x into R x and the drive e^(iωt) into F in one step has |F/(e^(iω dt) − R)|. R and F are made by
 * the scheme itself.
 *
 * <p>With y = ω dt/2 and a fast drive, ω ≫ 1, the ratio is y/sin y for Euler, y/tan y for Heun and (y/sin y)(2 + cos y)/3
 * for RK4: 1.01, 0.98 and 1.00002 at ω dt = 0.5. Euler adds dt/2 of the leak's own error.
 */
public final class DriveError {
    private DriveError() {}

    /**
     * The amplitude's relative error.
     *
     * @param omega ω ≥ 0, in rad per τ
     * @param dt    step, in τ
     */
    public static double of(Stepper scheme, double omega, double dt) {
        double[] x = {1, 0, 0};
        new Integrator(scheme, new Unit(omega)).step(0, dt, x);
        double re = Elementary.cos(omega * dt) - x[0];
        double im = Elementary.sin(omega * dt);
        double response = Math.sqrt((x[1] * x[1] + x[2] * x[2]) / (re * re + im * im));
        return response * Math.sqrt(omega * omega + 1) - 1;
    }

    /** One unit alone, and one under each part of e^(iωt). */
    private static final class Unit implements VectorField {
        private final double omega;

        Unit(double omega) {
            this.omega = omega;
        }

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void derivative(double t, double[] x, double[] dxdt) {
            dxdt[0] = -x[0];
            dxdt[1] = Elementary.cos(omega * t) - x[1];
            dxdt[2] = Elementary.sin(omega * t) - x[2];
        }
    }
}
