package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordingMeasurementsTest {
    private static final double INTERVAL = 0.2;
    private static final List<Quantities> ALL = List.of(Quantities.values());
    private static final Channels CHANNELS =
            Channels.of(Channel.AUTOCOVARIANCE, Channel.SPECTRUM, Channel.PCA, Channel.NEIGHBOURS, Channel.SCALARS);

    /** Noise with a memory of some samples, common to all units in part, of unlike means and sizes. */
    private static double[][] noise(int count, int n) {
        Gaussian gaussian = new Gaussian(new Rng(count, n));
        double[][] rows = new double[count][n];
        double common = 0;
        for (int t = 0; t < count; t++) {
            common = 0.9 * common + gaussian.next();
            for (int i = 0; i < n; i++) {
                double before = t == 0 ? 0 : (rows[t - 1][i] - 10 * i) / (1 + i);
                rows[t][i] = 10 * i + (1 + i) * (0.7 * before + gaussian.next() + 0.3 * common);
            }
        }
        return rows;
    }

    private static RecordingMeasurements of(double[][] rows, double interval, List<Quantities> wanted) {
        return new RecordingMeasurements(() -> new Told(rows, interval), rows.length, wanted);
    }

    private static RecordingMeasurements done(double[][] rows, double interval, List<Quantities> wanted) {
        RecordingMeasurements of = of(rows, interval, wanted);
        double progress = 0;
        String stage = of.stage();
        while (of.advance()) {
            progress = of.stage().equals(stage) ? progress : 0;
            stage = of.stage();
            assertTrue(of.progress() >= progress && of.progress() <= 1, stage);
            progress = of.progress();
        }
        assertEquals("", of.stage());
        return of;
    }

    private static Finding.Curve curve(RecordingMeasurements of, Quantities quantity) {
        return assertInstanceOf(Finding.Curve.class, of.finding(quantity), quantity.key());
    }

    private static double value(RecordingMeasurements of, Quantities quantity) {
        return assertInstanceOf(Finding.Value.class, of.finding(quantity), quantity.key())
                .value();
    }

    @Test
    void delta_isTheMeanOfProductsAboutTheMeansOverAllStartTimes() {
        double[][] rows = noise(300, 5);
        double[] mean = new double[5];
        for (double[] row : rows) {
            for (int i = 0; i < 5; i++) {
                mean[i] += row[i] / 300;
            }
        }
        RecordingMeasurements of = done(rows, INTERVAL, ALL);
        Finding.Curve delta = curve(of, Quantities.DELTA);
        assertEquals(76, delta.at().length, "a quarter of the recording");
        for (int l = 0; l < 76; l++) {
            double sum = 0;
            for (int t = 0; t + l < 300; t++) {
                for (int i = 0; i < 5; i++) {
                    sum += (rows[t][i] - mean[i]) * (rows[t + l][i] - mean[i]);
                }
            }
            double expected = sum / (300 - l) / 5;
            assertEquals(expected, delta.value()[l], 1e-13 * delta.value()[0], "1500 roundings");
            assertEquals(l * INTERVAL, delta.at()[l], 0);
            assertEquals(
                    delta.value()[l], curve(of, Quantities.C).value()[l], 0, "a recording has no rates of its own");
        }
        assertEquals(delta.value()[0], value(of, Quantities.DELTA0), 0);
    }

    /** Welch's average by the definition, with sums in place of fast transforms. */
    @Test
    void power_isTheMeanOfHannPeriodograms() {
        int count = 150;
        int segment = 64; // the largest power of two of which two fit side by side
        double[][] rows = noise(count, 3);
        Finding.Curve power = curve(done(rows, INTERVAL, ALL), Quantities.POWER);
        assertEquals(segment / 2 + 1, power.at().length);
        int segments = 0;
        double[] expected = new double[segment / 2 + 1];
        for (int start = 0; start + segment <= count; start += segment / 2) {
            segments++;
            for (int i = 0; i < 3; i++) {
                double mean = 0;
                double squares = 0;
                for (int j = 0; j < segment; j++) {
                    mean += rows[start + j][i] / segment;
                    double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * j / segment);
                    squares += w * w;
                }
                for (int k = 0; k <= segment / 2; k++) {
                    double re = 0;
                    double im = 0;
                    for (int j = 0; j < segment; j++) {
                        double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * j / segment);
                        re += w * (rows[start + j][i] - mean) * Math.cos(2 * Math.PI * j * k / segment);
                        im += w * (rows[start + j][i] - mean) * Math.sin(2 * Math.PI * j * k / segment);
                    }
                    int sides = k == 0 || k == segment / 2 ? 1 : 2;
                    expected[k] += sides * (re * re + im * im) * INTERVAL / (2 * Math.PI) / squares / 3;
                }
            }
        }
        for (int k = 0; k <= segment / 2; k++) {
            assertEquals(2 * Math.PI * k / (segment * INTERVAL), power.at()[k], 1e-12);
            // Angles of up to 400 in the sums here are right to 5e-14.
            assertEquals(expected[k] / segments, power.value()[k], 1e-11 * expected[k], "bin " + k);
        }
    }

    /** More units than snapshots are kept of would be another matter: a thousand is the bar. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40})
    void variance_isOfTheCovarianceOfEverySample(int n) {
        int count = 1500;
        double[][] rows = noise(count, n);
        RecordingMeasurements of = done(rows, INTERVAL, ALL);
        double[] mean = new double[n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                mean[i] += row[i] / count;
            }
        }
        DMatrixRMaj c = new DMatrixRMaj(n, n);
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    c.add(i, j, (row[i] - mean[i]) * (row[j] - mean[j]) / count);
                }
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
        assertTrue(eigen.decompose(c.copy()));
        double[] expected = new double[n];
        double trace = 0;
        double squares = 0;
        for (int k = 0; k < n; k++) {
            expected[k] = eigen.getEigenvalue(k).getReal();
            trace += expected[k];
            squares += expected[k] * expected[k];
        }
        java.util.Arrays.sort(expected);
        double[] variance = assertInstanceOf(Finding.Values.class, of.finding(Quantities.VARIANCE))
                .value();
        assertEquals(n, variance.length);
        for (int k = 0; k < n; k++) {
            // Eigenvalues are right to some 1e-15 of the largest, 1000 times the least here.
            assertEquals(expected[n - 1 - k], variance[k], 1e-11 * variance[k]);
        }
        double ratio = trace * trace / squares;
        assertEquals(ratio, value(of, Quantities.PARTICIPATION_RATIO), 1e-12 * ratio);
        assertEquals(INTERVAL, of.snapshotTime(), 0);
        double corrected = value(of, Quantities.PARTICIPATION_CORRECTED);
        // 1500 samples are some 300 independent ones: what they take off and how much the correction scatters.
        assertEquals(ratio, corrected, 0.1 * ratio);
    }

    @ParameterizedTest
    @EnumSource
    void finding_everyQuantity_isThereOrSaysWhyNot(Quantities quantity) {
        double[][] rows = noise(1500, 4);
        for (double[] row : rows) {
            for (int i = 0; i < 4; i++) {
                row[i] -= 10 * i;
            }
        }
        Finding found = done(rows, INTERVAL, ALL).finding(quantity);
        assertNotNull(found);
        boolean absent = found instanceof Finding.None;
        assertEquals(quantity.source().ofRecordings() && quantity != Quantities.DRIVE_POWER, !absent, found.toString());
        assertNull(done(noise(100, 2), INTERVAL, List.of(Quantities.C)).finding(Quantities.DELTA));
        assertEquals(!absent, Quantities.ofRecordings().contains(quantity));
    }

    /** Linear noise of twelve units, through its ten components: the curve is its surrogate's, within both errors. */
    @Test
    void neighbours_linearNoise_areAsOfTheSurrogate() {
        RecordingMeasurements of =
                done(noise(4000, 12), INTERVAL, List.of(Quantities.NEIGHBOURS, Quantities.SURROGATE));
        Finding.Curve its = curve(of, Quantities.NEIGHBOURS);
        Finding.Curve surrogate = curve(of, Quantities.SURROGATE);
        assertEquals(101, its.at().length);
        assertEquals(20, its.at()[100], 1e-12);
        for (int k = 0; k <= 100; k++) {
            double a = its.error()[k];
            double b = surrogate.error()[k];
            assertEquals(surrogate.value()[k], its.value()[k], 4 * Math.sqrt(a * a + b * b), "after " + its.at()[k]);
        }
        assertEquals(10, of.numbers());
        assertTrue(of.compared() > 0.9 * 800 && of.compared() <= 800);
        assertTrue(of.window() >= 3 * INTERVAL && of.window() < 40, "" + of.window());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12})
    void neighbours_periodicOrbit_staysTogether_unlikeNoise(int n) {
        double[][] rows = new double[3000][n];
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < n; i++) {
                rows[t][i] = Math.sin(0.0765432 * t + i) + 0.3 * Math.sin(2 * 0.0765432 * t + i * i);
            }
        }
        RecordingMeasurements of = done(rows, INTERVAL, List.of(Quantities.NEIGHBOURS, Quantities.SURROGATE));
        Finding.Curve its = curve(of, Quantities.NEIGHBOURS);
        for (int k = 0; k <= 100; k++) {
            // The orbit's speed varies: the mean over its references does not, but for the few per cent of a last turn.
            assertEquals(its.value()[0], its.value()[k], 0.1, "after " + its.at()[k]);
        }
    }

    @Test
    void neighbours_tooShortOrStill_sayWhy() {
        List<Quantities> wanted = List.of(Quantities.NEIGHBOURS);
        Finding.Needs needs = assertInstanceOf(
                Finding.Needs.class, done(noise(50, 2), INTERVAL, wanted).finding(Quantities.NEIGHBOURS));
        assertEquals(14 * INTERVAL, needs.time(), 1e-12);
        for (int n : new int[] {1, 3, 20}) {
            double[][] still = new double[200][n];
            assertInstanceOf(Finding.None.class, done(still, INTERVAL, wanted).finding(Quantities.NEIGHBOURS));
        }
    }

    @Test
    void write_whileItWorks_givesPartialBlocks_andAtTheEndAll() {
        double[][] rows = noise(2000, 20);
        RecordingMeasurements of = of(rows, INTERVAL, RecordingMeasurements.of(CHANNELS));
        Track track = new Track(1, Track.Kind.RECORDING);
        double before = -1;
        boolean partial = false;
        for (int slice = 0; of.advance(); slice++) {
            if (slice % 100 == 0) {
                Numbers numbers = numbers(of, track);
                double time = numbers.knows(track, Scalar.AUTOCOVARIANCE_TIME)
                        ? numbers.value(track, Scalar.AUTOCOVARIANCE_TIME)
                        : 0;
                assertTrue(time >= before);
                before = time;
                partial |= numbers.has(Channel.NEIGHBOURS, track);
            }
        }
        assertTrue(partial, "neighbours are shown as they come");
        Numbers numbers = numbers(of, track);
        for (Channel channel : List.of(Channel.AUTOCOVARIANCE, Channel.SPECTRUM, Channel.PCA, Channel.NEIGHBOURS)) {
            assertTrue(numbers.has(channel, track), channel.name());
        }
        assertEquals(400, numbers.value(track, Scalar.AUTOCOVARIANCE_TIME), 1e-3);
        assertEquals(400, numbers.value(track, Scalar.PCA_TIME), 1e-3);
        assertTrue(numbers.knows(track, Scalar.PARTICIPATION_CORRECTED));
        assertFalse(numbers.knows(track, Scalar.LAMBDA) || numbers.knows(track, Scalar.REGIME));
        Block block = numbers.block(Channel.NEIGHBOURS, track);
        assertEquals(2, block.rows().count());
        for (int k = 0; k < block.columns().count(); k++) {
            assertTrue(block.known(0, k) && block.known(1, k));
        }
    }

    /** Components of very many units take seconds: they come when all samples have gone by, and say so before. */
    @Test
    void write_manyUnits_hasComponentsAtTheEnd() {
        double[][] rows = noise(60, 401);
        RecordingMeasurements of = of(rows, INTERVAL, List.of(Quantities.VARIANCE));
        Track track = new Track(0, Track.Kind.RECORDING);
        for (int k = 0; k < 50; k++) {
            assertTrue(of.advance());
        }
        Numbers numbers = numbers(of, track);
        assertFalse(numbers.has(Channel.PCA, track));
        assertEquals(10 * INTERVAL, numbers.value(track, Scalar.PCA_MISSING), 1e-6);
        while (of.advance()) {
            assertEquals("run", of.stage());
        }
        assertTrue(numbers(of, track).has(Channel.PCA, track));
    }

    @Test
    void advance_nothingOfARun_goesStraightToNeighbours() {
        assertEquals(
                "neighbours",
                of(noise(100, 3), INTERVAL, List.of(Quantities.NEIGHBOURS)).stage());
        RecordingMeasurements none = of(noise(100, 3), INTERVAL, List.of(Quantities.REGIME));
        assertFalse(none.advance());
        assertInstanceOf(Finding.None.class, none.finding(Quantities.REGIME));
    }

    private static Numbers numbers(RecordingMeasurements of, Track track) {
        Frame frame = new Frame();
        frame.begin(1, 0, 0, List.of(track));
        frame.track(track, -1, 1, 0.5);
        Block scalars = frame.addNumbers(Channel.SCALARS, track, Scalar.values().length);
        of.write(frame, CHANNELS, track, scalars);
        return new Numbers(frame, new Results());
    }
}
