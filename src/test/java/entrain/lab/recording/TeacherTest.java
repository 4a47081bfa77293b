package entrain.lab.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Autocovariance;
import entrain.core.analysis.Pca;
import entrain.core.analysis.PowerSpectrum;
import entrain.lab.data.Intake;
import entrain.lab.data.Table;
import entrain.lab.data.TextIntake;
import entrain.lab.phrase.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The example that the site ships is the generator's to the bit, and what is known of the network behind it can be found
 * again in it. Written anew with {@code -Dexample.write}.
 */
final class TeacherTest {
    private static final Path FILE = Path.of("webapp/examples/teacher.csv");
    private static final int HALF = 6;
    /** Of the smoothing before the filter is undone, in τ: short beside the rates, long beside a sample. */
    private static final double SMOOTHING = 0.3;

    /** Relative: the smoothing takes away the fastest few per cent of the variance. */
    private static final double NEAR = 0.08;

    private static Teacher teacher;
    /** The teacher's rates, and those found in the file, with how much of their variance is noise; [k][i]. */
    private static double[][] truth;

    private static double[][] found;
    private static double[][] seen;
    private static double noise;

    @BeforeAll
    static void find() throws IOException {
        teacher = new Teacher();
        if (System.getProperty("example.write") != null) {
            Files.writeString(FILE, teacher.csv());
        }
        double[] kernel = new double[2 * HALF + 1];
        double sum = 0;
        for (int j = -HALF; j <= HALF; j++) {
            double t = j * Teacher.INTERVAL / SMOOTHING;
            kernel[j + HALF] = StrictMath.exp(-0.5 * t * t);
            sum += kernel[j + HALF];
        }
        // The filter undone and smoothed at once: r = c + τ_c dc/dt, both under a Gaussian.
        for (int j = -HALF; j <= HALF; j++) {
            double slope = -j * Teacher.INTERVAL / (SMOOTHING * SMOOTHING);
            kernel[j + HALF] *= (1 + Teacher.CALCIUM * slope) / sum;
        }
        double[][] calcium = raw();
        seen = calcium;
        for (double[] sample : calcium) {
            for (int i = 0; i < teacher.n; i++) {
                sample[i] = (sample[i] / teacher.baseline[i] - 1) / Teacher.GAIN;
            }
        }
        int samples = calcium.length - 2 * HALF;
        found = new double[samples][teacher.n];
        truth = new double[samples][];
        for (int k = 0; k < samples; k++) {
            truth[k] = teacher.rates[k + HALF];
            for (int j = -HALF; j <= HALF; j++) {
                for (int i = 0; i < teacher.n; i++) {
                    found[k][i] += kernel[j + HALF] * calcium[k + HALF - j][i];
                }
            }
        }
        double gain = 0;
        for (double weight : kernel) {
            gain += weight * weight;
        }
        for (double baseline : teacher.baseline) {
            double counts = Teacher.NOISE / (Teacher.GAIN * baseline);
            noise += gain * counts * counts / teacher.n;
        }
    }

    /** The file as the page reads it, unscaled; [k][i]. */
    private static double[][] raw() throws IOException {
        byte[] bytes = Files.readAllBytes(FILE);
        List<Table> tables = new ArrayList<>();
        Intake intake = new TextIntake();
        intake.take(bytes, bytes.length);
        intake.end(new Intake.Found() {
            @Override
            public void tables(List<Table> found) {
                tables.addAll(found);
            }

            @Override
            public void refused(Phrase why) {
                throw new AssertionError(why);
            }
        });
        Preparation preparation =
                new Preparation(tables.get(0), "teacher.csv", null, RecordingOptions.parse("scale=raw"));
        while (preparation.advance()) {
            // the next slice
        }
        Stretch stretch = preparation.stretch();
        assertEquals(Teacher.INTERVAL, stretch.interval(), 1e-15);
        double[][] samples = new double[stretch.count()][stretch.n()];
        for (int k = 0; k < samples.length; k++) {
            stretch.read(k, 1, samples[k], 0);
        }
        return samples;
    }

    private static double[] autocovariance(double[][] series) {
        Autocovariance measured = new Autocovariance(teacher.n, 60);
        for (double[] state : series) {
            measured.add(state, 0);
        }
        double[] c = new double[measured.lags()];
        measured.read(false, c);
        return c;
    }

    private static Pca pca(double[][] series) {
        Pca pca = new Pca(teacher.n, 2048);
        for (double[] state : series) {
            pca.add(state, 0);
        }
        pca.update(teacher.n);
        return pca;
    }

    private static double dominant(double[][] series) {
        PowerSpectrum spectrum = new PowerSpectrum(teacher.n, 256, Teacher.INTERVAL);
        for (double[] state : series) {
            spectrum.add(state, 0);
        }
        int best = 1;
        for (int k = 2; k < spectrum.bins(); k++) {
            best = spectrum.density(k) > spectrum.density(best) ? k : best;
        }
        return spectrum.omega(best);
    }

    @Test
    void file_isTheGeneratorsToTheBit() throws IOException {
        assertEquals(teacher.csv(), new String(Files.readAllBytes(FILE), StandardCharsets.UTF_8));
        assertTrue(Files.size(FILE) < 500_000);
    }

    @Test
    void halfWidth_isFoundAgain() {
        double[] c = autocovariance(found);
        c[0] -= noise;
        double known = Autocovariance.halfWidth(autocovariance(truth)) * Teacher.INTERVAL;
        assertEquals(known, Autocovariance.halfWidth(c) * Teacher.INTERVAL, NEAR * known);
        // What is seen itself remembers longer: the filter is what was undone.
        assertTrue(Autocovariance.halfWidth(autocovariance(seen)) * Teacher.INTERVAL > 1.2 * known);
    }

    @Test
    void participationRatio_isFoundAgain() {
        Pca pca = pca(found);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < pca.components(); k++) {
            double variance = pca.variance(k) - noise;
            sum += variance;
            squares += variance * variance;
        }
        double known = pca(truth).participationRatio();
        assertEquals(known, sum * sum / squares, NEAR * known);
        // The calcium alone, its own noise taken off, fills fewer dimensions.
        assertTrue(pca(seen).participationRatio() < 0.9 * known);
    }

    @Test
    void dominantFrequency_isFoundAgain() {
        assertEquals(dominant(truth), dominant(found), 1e-12);
    }

    @Test
    void text_saysWhatIsTrueOfTheRates() throws IOException {
        String said = Files.readString(Path.of("webapp/examples/teacher.txt"));
        double half = Autocovariance.halfWidth(autocovariance(teacher.rates)) * Teacher.INTERVAL;
        for (String number : List.of(
                String.format(Locale.ROOT, "falls to half at %.2f tau", half),
                String.format(Locale.ROOT, "ratio is %.1f,", pca(teacher.rates).participationRatio()),
                String.format(Locale.ROOT, "about %.3f rad/tau", dominant(teacher.rates)))) {
            assertTrue(said.replace('\n', ' ').contains(number), number);
        }
    }
}
