package entrain.lab.recording;

import static entrain.lab.recording.Tables.bare;
import static entrain.lab.recording.Tables.noise;
import static entrain.lab.recording.Tables.prepared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Butterworth;
import entrain.lab.data.Table;
import entrain.lab.phrase.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every step of a preparation against what it is by definition. */
final class PreparationTest {
    private static final double NAN = Double.NaN;
    /** A few roundings of numbers of size 1. */
    private static final double ROUNDING = 1e-13;

    private static double[] unit(Stretch stretch, int i) {
        double[] all = new double[stretch.count() * stretch.n()];
        stretch.read(0, stretch.count(), all, 0);
        double[] x = new double[stretch.count()];
        for (int k = 0; k < x.length; k++) {
            x[k] = all[k * stretch.n() + i];
        }
        return x;
    }

    private static double[] mean(double[] x) {
        double sum = 0;
        double squares = 0;
        for (double v : x) {
            sum += v;
        }
        for (double v : x) {
            squares += (v - sum / x.length) * (v - sum / x.length);
        }
        return new double[] {sum / x.length, squares / x.length};
    }

    private static boolean said(List<Step> phrases, String what) {
        return phrases.stream().anyMatch(each -> each.toString().contains(what));
    }

    @Test
    void raw_isTheDataAsTheyAre() {
        Stretch stretch = prepared(bare(40, 3, Tables::noise), "scale=raw").stretch();
        assertEquals(40, stretch.count());
        assertEquals(3, stretch.n());
        assertEquals(0.2, stretch.interval());
        for (int i = 0; i < 3; i++) {
            double[] x = unit(stretch, i);
            for (int k = 0; k < 40; k++) {
                assertEquals(noise(k, i), x[k]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "detrend=1", "band=0.02:0.3", "detrend=1&band=:0.2", "tau=100"})
    void z_hasMeanZeroAndVarianceOne(String options) {
        Stretch stretch = prepared(bare(900, 20, (k, i) -> noise(k, i) * (i + 1) + 100 * i + 0.01 * k), options)
                .stretch();
        for (int i = 0; i < 20; i++) {
            double[] moments = mean(unit(stretch, i));
            assertEquals(0, moments[0], 1e-9); // of numbers up to 1,900, divided by deviations from 0.3
            assertEquals(1, moments[1], 1e-9);
        }
    }

    @Test
    void z_leavesAUnitThatNeverChangesAtZero() {
        Preparation preparation = prepared(bare(30, 2, (k, i) -> i == 0 ? 0.1 : noise(k, i)), "");
        for (double x : unit(preparation.stretch(), 0)) {
            assertEquals(0, x + 0.0); // a zero has no sign
        }
        assertTrue(said(preparation.steps(), "never change and stay at 0: 1."));
    }

    @Test
    void unitsInRows_areReadAsThoseInColumns() {
        for (String options : List.of("scale=raw", "", "detrend=1", "band=0.1:", "tau=60", "scale=dff")) {
            Stretch columns =
                    prepared(bare(300, 20, (k, i) -> noise(k, i) + 2), options).stretch();
            Stretch rows =
                    prepared(bare(20, 300, (i, k) -> noise(k, i) + 2), options).stretch();
            for (int i = 0; i < 20; i++) {
                assertArrayEquals(unit(columns, i), unit(rows, i), options);
            }
        }
    }

    @Test
    void detrend_takesALineOffAndLeavesWhatIsNone() {
        // A half wave about the middle is odd: it has a line of its own; an even one has none.
        Stretch stretch = prepared(
                        bare(41, 2, (k, i) -> i == 1 ? 3 + 0.5 * k : Math.abs(k - 20) + 7 * k), "scale=raw&detrend=1")
                .stretch();
        double middle = 0;
        for (int k = 0; k < 41; k++) {
            middle += Math.abs(k - 20) / 41.0;
        }
        for (int k = 0; k < 41; k++) {
            assertEquals(0, unit(stretch, 1)[k], ROUNDING * 100); // numbers up to 300
            assertEquals(Math.abs(k - 20) - middle, unit(stretch, 0)[k], ROUNDING * 300);
        }
    }

    @Test
    void dff_isRelativeToTheTenthPercentile() {
        // Of 0 … 100 in some order the tenth percentile is 10.
        Preparation preparation = prepared(bare(101, 2, (k, i) -> i == 0 ? k * 37 % 101 : -k), "scale=dff");
        Stretch stretch = preparation.stretch();
        assertEquals(1, stretch.n());
        for (int k = 0; k < 101; k++) {
            assertEquals((k * 37 % 101 - 10) / 10.0, unit(stretch, 0)[k], ROUNDING);
        }
        assertTrue(said(preparation.steps(), "without an F₀ above 0: 1."));
        assertThrows(Refused.class, () -> prepared(bare(101, 2, (k, i) -> -k - i), "scale=dff"));
    }

    @Test
    void band_isBothFiltersOfTheUnitsOwnSeries() {
        Stretch stretch = prepared(bare(200, 3, Tables::noise), "scale=raw&interval=0.5&unit=s&band=0.1:0.4")
                .stretch();
        double[] x = new double[200];
        for (int k = 0; k < 200; k++) {
            x[k] = noise(k, 1);
        }
        new Butterworth(true, 0.05).run(x, 200);
        new Butterworth(false, 0.2).run(x, 200);
        assertArrayEquals(x, unit(stretch, 1));
        Refused fast = assertThrows(
                Refused.class, () -> prepared(bare(200, 3, Tables::noise), "interval=0.5&unit=s&band=0.1:1"));
        assertEquals("the band must end below half the rate of sampling, 1 cycles per s", fast.getMessage());
    }

    @Test
    void average_isTheMeanOfSoManySamples() {
        Preparation preparation = prepared(bare(1000, 2, Tables::noise), "scale=raw&tau=44");
        Stretch stretch = preparation.stretch();
        assertEquals(250, stretch.count());
        assertEquals(4 / 44.0, stretch.interval());
        for (int k = 0; k < 250; k++) {
            double sum = 0;
            for (int s = 4 * k; s < 4 * k + 4; s++) {
                sum += noise(s, 1) / 4;
            }
            assertEquals(sum, unit(stretch, 1)[k], ROUNDING);
        }
        assertTrue(said(preparation.steps(), "Averaged over 4 samples each, so that 11 are left in one τ."));
    }

    @Test
    void gapsOfFive_areLines_longerOnesEndAStretch() {
        Table table = bare(100, 2, (k, i) -> i == 0 && (k >= 20 && k < 25 || k >= 60 && k < 66) ? NAN : 3 * k + i);
        Preparation preparation = prepared(table, "scale=raw");
        assertEquals(60, preparation.stretch().count());
        for (int k = 0; k < 60; k++) {
            assertEquals(3 * k, unit(preparation.stretch(), 0)[k], ROUNDING * 100);
        }
        assertTrue(said(preparation.steps(), "Gaps of up to 5 samples interpolated: 1, 5 numbers."));
        assertEquals(
                "Samples 0 to 59 of 100 are played and measured. Longer gaps end the others.",
                preparation.extent().toString());
        assertEquals(34, prepared(table, "from=61").stretch().count());
        assertEquals(39, prepared(table, "gaps=0&from=20&to=64").stretch().count() + 4);
    }

    @Test
    void gapsAtTheEnds_areNotMadeUp() {
        Stretch stretch = prepared(
                        bare(40, 2, (k, i) -> i == 1 && (k < 2 || k > 36) ? NAN : i == 0 && k == 0 ? 9 : k),
                        "scale=raw")
                .stretch();
        assertEquals(35, stretch.count());
        assertEquals(2, unit(stretch, 1)[0]);
        assertEquals(36, unit(stretch, 0)[34]);
    }

    @Test
    void missing_leavesOutUnitsWithMoreThanAFifth() {
        Table table = bare(100, 3, (k, i) -> i == 1 && k % 5 == 2 || i == 2 && (k % 5 == 2 || k == 51) ? NAN : k % 50);
        Preparation preparation = prepared(table, "scale=raw");
        assertEquals(2, preparation.stretch().n());
        assertEquals(1, preparation.stretch().unit(1));
        assertTrue(said(preparation.steps(), "Units left out with more than 20 % missing: 1."));
        assertEquals(3, prepared(table, "scale=raw&missing=0").stretch().n());
        assertThrows(Refused.class, () -> prepared(bare(100, 1, (k, i) -> NAN), ""));
    }

    @Test
    void infinity_isMissing() {
        Stretch stretch = prepared(bare(30, 1, (k, i) -> k == 7 ? Double.POSITIVE_INFINITY : k), "scale=raw")
                .stretch();
        assertEquals(7, unit(stretch, 0)[7], ROUNDING);
    }

    @Test
    void without_leavesUnitsOutByTheirNumberInTheFile() {
        Preparation preparation = prepared(bare(30, 4, Tables::noise), "scale=raw&without=0,2");
        assertEquals(2, preparation.stretch().n());
        assertEquals(1, preparation.stretch().unit(0));
        assertEquals(noise(5, 3), unit(preparation.stretch(), 1)[5]);
        assertTrue(said(preparation.steps(), "left out by hand: 2."));
        assertThrows(Refused.class, () -> prepared(bare(30, 1, Tables::noise), "without=0"));
        Refused none = assertThrows(Refused.class, () -> prepared(bare(30, 4, Tables::noise), "without=99"));
        assertEquals("there is no unit 99: units are numbered from 0 to 3", none.getMessage());
    }

    @Test
    void allUnitsWithMuchMissing_areKept() {
        Preparation preparation = prepared(bare(100, 3, (k, i) -> k % 3 == 1 ? NAN : noise(k, i)), "scale=raw");
        assertEquals(3, preparation.stretch().n());
        assertEquals(100, preparation.stretch().count());
        assertTrue(said(preparation.warnings(), "All units have more than 20 % missing: none is left out for that."));
    }

    @Test
    void gapsThatLeaveNoStretch_leaveOutTheUnitsThatLackMost() {
        // Units 1 and 2 lack 6 of 15 samples; unit 3 the last two of all.
        Preparation preparation = prepared(
                bare(90, 4, (k, i) -> i % 3 > 0 && k % 15 > 8 || i == 3 && k > 87 ? NAN : noise(k, i)),
                "scale=raw&missing=0");
        assertEquals(2, preparation.stretch().n());
        assertEquals(3, preparation.stretch().unit(1));
        assertEquals(88, preparation.stretch().count());
        assertTrue(said(
                preparation.warnings(), "Units left out, since with their gaps no stretch of 10 samples is left: 2."));
    }

    @Test
    void timesOfSpikes_arePointedOut() {
        String what = "These may be times of spikes, not a signal";
        assertTrue(said(
                prepared(bare(60, 1, (k, i) -> k + 0.5 * noise(k, i)), "").warnings(), what));
        assertTrue(said(
                prepared(bare(1, 60, (i, k) -> k + 0.5 * noise(k, i)), "").warnings(), what));
        assertFalse(said(prepared(bare(60, 1, Tables::noise), "").warnings(), what));
        assertFalse(said(
                prepared(bare(60, 2, (k, i) -> i == 0 ? k * k : noise(k, i)), "")
                        .warnings(),
                what));
    }

    @Test
    void band_fromZero_hasNoLowerEnd_andOneBelowACycleIsRefused() {
        Table table = bare(200, 3, Tables::noise);
        assertEquals(
                prepared(table, "band=:0.2").stretch().value(1, 9),
                prepared(table, "band=0:0.2").stretch().value(1, 9));
        assertEquals(
                prepared(table, "").stretch().value(1, 9),
                prepared(table, "band=0:").stretch().value(1, 9));
        assertTrue(prepared(table, "band=0.005:").stretch() != null);
        Refused slow = assertThrows(Refused.class, () -> prepared(table, "interval=0.5&unit=s&band=0.009:0.2"));
        assertEquals("the band's ends must be at least one cycle in the stretch, 0.01 cycles per s", slow.getMessage());
    }

    @Test
    void tauTooLong_isNamed() {
        Refused slow = assertThrows(Refused.class, () -> prepared(bare(90, 3, Tables::noise), "tau=500"));
        assertEquals(
                "one τ of 500 samples is too long for the stretch, which has 90 samples: make it shorter",
                slow.getMessage());
    }

    @Test
    void mask_leavesTheCells() {
        Table suite2p = bare(3, 2, (row, column) -> column == 0 ? row == 1 ? 0 : 1 : 0.7);
        boolean[] mask = Preparation.mask(suite2p, 3);
        assertArrayEquals(new boolean[] {true, false, true}, mask);
        assertArrayEquals(mask, Preparation.mask(bare(1, 3, (row, column) -> column == 1 ? 0 : 1), 3));
        assertNull(Preparation.mask(suite2p, 4));
        assertNull(Preparation.mask(bare(3, 3, (row, column) -> 1), 3), "spikes of another recording");
        assertNull(Preparation.mask(bare(3, 1, (row, column) -> row), 3));
        Preparation preparation =
                new Preparation(bare(3, 50, Tables::noise), "F.npy", mask, RecordingOptions.parse("scale=raw"));
        while (preparation.advance()) {
            // on
        }
        assertEquals(2, preparation.stretch().unit(1));
        assertEquals(noise(2, 9), unit(preparation.stretch(), 1)[9]);
        assertTrue(said(preparation.steps(), "Cells by the mask: 2 of 3 units"));
    }

    @Test
    void swamping_isPointedOut() {
        Tables.Numbers three = (k, i) -> noise(k, i) * (i < 3 ? 10 : 1);
        List<Step> raw = prepared(bare(250, 31, three), "scale=raw").warnings();
        assertEquals(
                List.of(
                        "More than ten times the median variance: unit 0, unit 1, unit 2. They swamp the components: leave "
                                + "them out, or show z-scores."),
                raw.stream().map(Step::toString).toList());
        assertEquals("without=0,1,2", raw.get(0).options());
        assertTrue(said(prepared(bare(250, 31, three), "").warnings(), "z-scores make all units equal"));
        assertTrue(prepared(bare(250, 31, (k, i) -> noise(k, i) * (i < 3 ? 2.5 : 1)), "scale=raw")
                .warnings()
                .isEmpty());
    }

    @Test
    void fewSamples_areRefused() {
        Refused few = assertThrows(Refused.class, () -> prepared(bare(9, 3, Tables::noise), ""));
        assertEquals(
                "9 samples × 3 units are too few samples; swap rows and columns if they lie the other way round",
                few.getMessage());
        assertThrows(Refused.class, () -> prepared(bare(90, 3, Tables::noise), "from=85"));
        assertThrows(Refused.class, () -> prepared(bare(90, 3, Tables::noise), "tau=0.1"));
    }

    /** What is there beside the recording: at most twice its floats, so that all is within three times. */
    @ParameterizedTest
    @ValueSource(strings = {"", "scale=dff&detrend=1", "band=0.01:0.1"})
    void memory_isWithinTwiceTheDataBesideThem(String options) {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        Table table = bare(60_000, 300, (k, i) -> (float) noise(k, i) + 2); // 18 M numbers
        long before = threads.getCurrentThreadAllocatedBytes();
        Playback playback = new Playback(prepared(table, options).stretch(), true);
        playback.seek(5000);
        long used = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < 2L * Float.BYTES * 60_000 * 300, used + " bytes");
    }

    @Test
    void recorded_givesTheSamplesOneByOne() {
        for (int n : new int[] {1, 3, 100_000}) {
            Recorded recorded =
                    new Recorded(prepared(bare(150, n, Tables::noise), "scale=raw&swap=" + (n > 150 ? 1 : 0))
                            .stretch());
            for (int k = 0; k < 150; k++) {
                assertTrue(recorded.next());
                assertEquals(noise(k, n - 1), recorded.x()[recorded.from() + n - 1]);
                assertEquals(noise(k, n - 1), recorded.r()[n - 1]);
            }
            assertFalse(recorded.next());
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,500,0", "1001,500,1", "1001,400,0"})
    void warnings_manyUnits_sayThatComponentsAreOfFewerSamples(int units, int samples, int said) {
        Preparation prepared = Tables.prepared(Tables.bare(samples, units, Tables::noise), "swap=0");
        long of = (prepared.shape().toString().startsWith(samples + " ")
                        ? prepared
                        : Tables.prepared(Tables.bare(samples, units, Tables::noise), "swap=1"))
                .warnings().stream()
                        .filter(line -> line.toString().contains("Principal components"))
                        .count();
        assertEquals(said, of);
    }
}
