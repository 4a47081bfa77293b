package entrain.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Cosine;
import entrain.core.model.Drive;
import entrain.core.model.RateNetwork;
import entrain.core.model.UnitForm;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel itself, run on the JVM, against plain Java: equal bits, nothing less. */
final class SimdEngineTest {
    private static final int MOST_COLUMNS = 9;

    private final EndiveKernel kernel = new EndiveKernel();
    private final Engine engine = new SimdEngine(kernel);

    private static Wiring wiring(int n, double p) {
        return new Wiring(Connectivity.GAUSSIAN, n, p, false, 0.8, false, 3);
    }

    private static double[] numbers(int count, int seed) {
        Gaussian gaussian = new Gaussian(new Rng(seed, 0));
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = gaussian.next();
        }
        return x;
    }

    private static void assertSameBits(double[] expected, double[] actual, String where) {
        assertEquals(expected.length, actual.length, where);
        for (int i = 0; i < expected.length; i++) {
            if (Double.doubleToRawLongBits(expected[i]) != Double.doubleToRawLongBits(actual[i])) {
                assertEquals(Double.toHexString(expected[i]), Double.toHexString(actual[i]), where + ", entry " + i);
            }
        }
    }

    private void compareProducts(Wiring wiring, int mostColumns) {
        Weights plain = wiring.draw();
        Weights simd = engine.draw(wiring);
        int n = wiring.n();
        for (int columns = 1; columns <= mostColumns; columns++) {
            double[] r = numbers(columns * n, columns);
            double[] expected = new double[columns * n];
            double[] actual = new double[columns * n];
            plain.multiply(r, expected, columns);
            simd.multiply(r, actual, columns);
            assertSameBits(expected, actual, wiring + ", " + columns + " columns");
        }
        engine.release(simd);
    }

    @Test
    void product_ofEachSmallN_hasTheBitsOfPlainJava() {
        for (int n = 1; n <= 70; n++) {
            compareProducts(wiring(n, 1), MOST_COLUMNS);
            compareProducts(wiring(n, 0.15), MOST_COLUMNS);
        }
    }

    /** 1400 and 1401 units: the last in doubles, the first in floats. */
    @ParameterizedTest
    @CsvSource({"257, 1", "400, 1", "1400, 1", "1401, 1", "1403, 0.05"})
    void product_ofLargeN_hasTheBitsOfPlainJava(int n, double p) {
        compareProducts(wiring(n, p), 6);
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void entry_ofEachStorage_isTheDrawnOne(Connectivity connectivity) {
        for (double p : new double[] {1, 0.3, 0.2, 0.05}) {
            Wiring wiring = new Wiring(connectivity, 43, p, true, 0.8, false, 7);
            Weights plain = wiring.draw();
            Weights simd = engine.draw(wiring);
            for (int i = 0; i < 43; i++) {
                for (int j = 0; j < 43; j++) {
                    assertEquals(plain.get(i, j), simd.get(i, j));
                }
            }
        }
    }

    /** Values at which a branch is taken or something could overflow, and a fine grid between. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void phi_overTheWholeRange_hasTheBitsOfElementary(Activation phi) {
        double[] special = {
            0.0,
            -0.0,
            0x1p-1074,
            -0x1p-1074,
            0x1p-1022,
            0x1p-29,
            0x1p-28,
            1e-8,
            0.5493061443340548,
            0.5493061443340549,
            -0.5493061443340549,
            0.549306144334055,
            1,
            19.999999999999996,
            20,
            20.000000000000004,
            -25,
            700,
            -700,
            709.782712893384,
            -709.782712893384,
            709.7827128933841,
            -709.7827128933841,
            745.1,
            745.2,
            745.9,
            746,
            746.1,
            -745.1,
            -746,
            -746.1,
            1e12,
            -1e12,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        int count = 20_000;
        double[] x = numbers(count, 5);
        System.arraycopy(special, 0, x, 0, special.length);
        for (int i = special.length; i < count; i++) {
            // widths from 2^-40 to 2^10
            x[i] *= Math.scalb(1.0, i % 51 - 40);
        }
        double[] expected = new double[count];
        phi.phi(x, expected, 0, count);
        Arena arena = new Arena(kernel);
        int from = arena.allocate(8L * count, Demand.weights(1));
        int to = arena.allocate(24L * count, Demand.weights(1));
        double[] actual = new double[count];
        kernel.put(x, 0, count, from);
        kernel.phi(phi, from, to, Double.BYTES, count);
        kernel.get(to, actual, 0, count);
        assertSameBits(expected, actual, phi + " side by side");
        kernel.phi(phi, from, to, 24, count);
        for (int i = 0; i < count; i++) {
            actual[i] = kernel.getDouble(to + 24 * i);
        }
        assertSameBits(expected, actual, phi + " apart");
    }

    /** Every activation, form, scheme and storage, odd and even N, trajectories and tangents, one of them at rest. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void steps_ofEachKind_haveTheBitsOfPlainJava(Activation phi) {
        for (int n : new int[] {1, 2, 3, 16, 17, 41}) {
            for (double p : new double[] {1, 0.2}) {
                for (UnitForm form : UnitForm.values()) {
                    for (Stepper scheme : Stepper.values()) {
                        compareSteps(wiring(n, p), phi, form, scheme, 1);
                        compareSteps(wiring(n, p), phi, form, scheme, 2);
                        compareSteps(wiring(n, p), phi, form, scheme, 3, 2, 0);
                        compareSteps(wiring(n, p), phi, form, scheme, 4, 0, 1);
                    }
                }
            }
        }
    }

    @Test
    void steps_ofFloats_haveTheBitsOfPlainJava() {
        compareSteps(wiring(1401, 1), Activation.TANH, UnitForm.CURRENT, Stepper.HEUN, 2, 1);
    }

    private void compareSteps(
            Wiring wiring, Activation phi, UnitForm form, Stepper scheme, int trajectories, int... tangentOf) {
        Weights plain = wiring.draw();
        Weights simd = engine.draw(wiring);
        RateNetwork a = network(plain, phi, form, trajectories, tangentOf);
        RateNetwork b = network(simd, phi, form, trajectories, tangentOf);
        Stepping expected = new Integrator(scheme, a);
        Stepping actual = engine.stepping(scheme, b, simd);
        assertTrue(actual instanceof SimdIntegrator);
        double[] x = numbers(a.dimension(), 11);
        double[] y = x.clone();
        String where = wiring + " " + phi + " " + form + " " + scheme + " " + a.columns() + " columns";
        for (int i = 0; i < 4; i++) {
            if (i == 2 && trajectories > 1) {
                // Knobs turned between two steps are followed.
                for (RateNetwork network : new RateNetwork[] {a, b}) {
                    network.gain(0.7);
                    network.frozen(1, true);
                    network.input(trajectories - 1, cosine(wiring.n(), 0.9, 0.6, 99));
                }
            }
            expected.step(0.1 * i, 0.1, x);
            actual.step(0.1 * i, 0.1, y);
            assertSameBits(x, y, where + ", step " + i);
        }
        actual.release();
        engine.release(simd);
    }

    private static Cosine cosine(int n, double amplitude, double omega, int seed) {
        Cosine cosine = new Cosine(n);
        cosine.amplitude(amplitude);
        cosine.omega(omega);
        cosine.theta(Drive.RANDOM.theta(n, seed));
        return cosine;
    }

    private static RateNetwork network(
            Weights weights, Activation phi, UnitForm form, int trajectories, int... tangentOf) {
        RateNetwork network = new RateNetwork(weights, trajectories, tangentOf);
        network.activation(phi);
        network.form(form);
        network.gain(1.8);
        network.input(trajectories - 1, cosine(weights.n(), 0.9, 0.6, 4));
        return network;
    }

    @Test
    void weights_ofAnotherKindOrKernel_areSteppedByPlainJava() {
        Weights plain = wiring(20, 1).draw();
        Weights elsewhere = new SimdEngine(new EndiveKernel()).draw(wiring(20, 1));
        for (Weights weights : new Weights[] {plain, elsewhere}) {
            RateNetwork network = new RateNetwork(weights, 1);
            assertTrue(engine.stepping(Stepper.RK4, network, weights) instanceof Integrator);
        }
    }

    @Test
    void memory_thatCannotGrow_isSaidWithN_andWhatWasThereStays() {
        Engine small = new SimdEngine(new EndiveKernel(8));
        Weights first = small.draw(wiring(60, 1));
        TooLarge refused = assertThrows(TooLarge.class, () -> small.draw(wiring(500, 1)));
        assertTrue(refused.getMessage().contains("N = 500"), refused.getMessage());
        assertEquals(wiring(60, 1).draw().get(7, 8), first.get(7, 8));
        small.release(first);
    }

    @Test
    void memory_givenBack_servesAgain() {
        Engine small = new SimdEngine(new EndiveKernel(8));
        for (int i = 0; i < 50; i++) {
            Weights weights = small.draw(wiring(100, 1));
            RateNetwork network = new RateNetwork(weights, 2, 0, 1);
            Stepping stepping = small.stepping(Stepper.RK4, network, weights);
            stepping.step(0, 0.1, numbers(network.dimension(), 1));
            stepping.release();
            small.multiply(weights, 4, 2);
            small.release(weights);
        }
    }

    @Test
    void memory_ofWhatFails_isGivenBack() {
        Engine small = new SimdEngine(new EndiveKernel(2));
        Wiring impossible = new Wiring(Connectivity.DALE, 10, 1, false, 0.05, false, 3);
        for (int i = 0; i < 100; i++) {
            assertThrows(IllegalArgumentException.class, () -> small.draw(impossible));
        }
        Weights weights = small.draw(wiring(60, 1));
        int refused = 0;
        for (int columns = 20; columns < 80; columns++) {
            try {
                weights.multiply(new double[columns * 60], new double[columns * 60], columns);
            } catch (TooLarge e) {
                refused++;
            }
        }
        assertTrue(refused > 0);
        weights.multiply(new double[20 * 60], new double[20 * 60], 20);
    }

    @Test
    void step_stateOfAnotherLength_isRefused() {
        Weights weights = engine.draw(wiring(20, 1));
        Stepping stepping = engine.stepping(Stepper.RK4, new RateNetwork(weights, 2), weights);
        assertThrows(IllegalArgumentException.class, () -> stepping.step(0, 0.1, new double[39]));
    }

    /** What is not the network's own keeps its value whatever is computed beside it. */
    @Test
    void steps_ofAnyShape_writeNothingBesideTheirOwn() {
        for (int n = 1; n <= 40; n++) {
            for (int columns = 1; columns <= 7; columns += 2) {
                Wiring wiring = wiring(n, n % 2 == 0 ? 1 : 0.2);
                EndiveKernel memory = new EndiveKernel();
                Arena arena = new Arena(memory);
                int[] guards = new int[3];
                guards[0] = arena.allocate(1024, Demand.weights(1));
                SimdWeights weights = SimdWeights.drawn(memory, arena, wiring);
                guards[1] = arena.allocate(1024, Demand.weights(1));
                RateNetwork network = new RateNetwork(weights, columns);
                Stepping stepping = new SimdIntegrator(memory, arena, Stepper.RK4, network, weights);
                guards[2] = arena.allocate(1024, Demand.weights(1));
                for (int guard : guards) {
                    for (int i = 0; i < 128; i++) {
                        memory.putDouble(guard + 8 * i, 12345.678);
                    }
                }
                for (UnitForm form : UnitForm.values()) {
                    network.form(form);
                    stepping.step(0, 0.1, numbers(network.dimension(), n));
                }
                for (int guard : guards) {
                    for (int i = 0; i < 128; i++) {
                        assertEquals(12345.678, memory.getDouble(guard + 8 * i), n + " units, " + columns + " columns");
                    }
                }
            }
        }
    }

    /** Everything at once, at random: sizes, storages, columns, knobs turned between steps, extreme and signed-zero states. */
    @Test
    void steps_ofRandomNetworks_haveTheBitsOfPlainJava() {
        Rng rng = new Rng(21, 0);
        double[] extreme = {0.0, -0.0, 1e-310, -1e-310, Double.MIN_VALUE, 1e300, -1e300, 1e12, 20, 745.2, -745.2};
        for (int run = 0; run < 400; run++) {
            int n = 1 + below(rng, 40);
            int trajectories = 1 + below(rng, 4);
            int[] tangentOf = new int[below(rng, 3)];
            for (int k = 0; k < tangentOf.length; k++) {
                tangentOf[k] = below(rng, trajectories);
            }
            Wiring wiring = new Wiring(
                    Connectivity.values()[below(rng, 3)],
                    n,
                    below(rng, 2) == 0 ? 1 : 0.02 + 0.18 * rng.nextDouble(),
                    below(rng, 2) == 0,
                    0.5,
                    false,
                    run);
            Weights plain = wiring.draw();
            Weights simd = engine.draw(wiring);
            RateNetwork a = new RateNetwork(plain, trajectories, tangentOf);
            RateNetwork b = new RateNetwork(simd, trajectories, tangentOf);
            Stepper scheme = Stepper.values()[below(rng, 3)];
            Stepping expected = Engine.JAVA.stepping(scheme, a, plain);
            Stepping actual = engine.stepping(scheme, b, simd);
            double[] x = numbers(a.dimension(), run);
            if (run % 3 == 0) {
                for (int i = 0; i < x.length; i += 1 + below(rng, 3)) {
                    x[i] = extreme[below(rng, extreme.length)];
                }
            }
            double[] y = x.clone();
            for (int step = 0; step < 5; step++) {
                double g = below(rng, 5) == 0 ? 0 : 3 * rng.nextDouble();
                double omega = below(rng, 3) == 0 ? 0 : rng.nextDouble();
                Activation phi = Activation.values()[below(rng, 4)];
                UnitForm form = UnitForm.values()[below(rng, 2)];
                int one = below(rng, trajectories);
                boolean frozen = below(rng, 2) == 0;
                boolean pulse = below(rng, 4) == 0;
                double amplitude = below(rng, 3) == 0 ? 0 : rng.nextDouble();
                for (RateNetwork network : new RateNetwork[] {a, b}) {
                    network.gain(g);
                    network.activation(phi);
                    network.form(form);
                    network.frozen(one, frozen);
                    network.input(one, pulse ? new Pulse(0.5, 0.9, amplitude) : cosine(n, amplitude, omega, step / 2));
                }
                expected.step(0.3 * step, 0.3, x);
                actual.step(0.3 * step, 0.3, y);
                for (int i = 0; i < x.length; i++) {
                    // Once a state has left all bounds two infinities may have met: any NaN is as good as another.
                    assertTrue(
                            Double.doubleToLongBits(x[i]) == Double.doubleToLongBits(y[i]),
                            "run " + run + ", step " + step + ", entry " + i + ": " + x[i] + " and " + y[i]);
                }
            }
            actual.release();
            engine.release(simd);
        }
    }

    private static int below(Rng rng, int bound) {
        return (int) (bound * rng.nextDouble());
    }
}
