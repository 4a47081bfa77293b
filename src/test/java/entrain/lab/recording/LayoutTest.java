package entrain.lab.recording;

import static entrain.lab.recording.Tables.bare;
import static entrain.lab.recording.Tables.headed;
import static entrain.lab.recording.Tables.matrix;
import static entrain.lab.recording.Tables.named;
import static entrain.lab.recording.Tables.prepared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way round tables lie, and when their samples were taken. */
final class LayoutTest {
    private static List<String> names(String stem, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(stem + i);
        }
        return names;
    }

    private static String shape(Table table, String options) {
        return prepared(table, options).shape().toString();
    }

    private static String sampling(Table table, String options) {
        return Phrase.join(" ", prepared(table, options).sampling()).toString();
    }

    @ParameterizedTest
    @CsvSource({"250, 31", "31, 250", "12, 10", "10, 12", "50, 1", "1, 50", "20, 20"})
    void bareTable_isAGuessAndSaidSo(int rows, int columns) {
        Preparation guess = prepared(bare(rows, columns, Tables::noise), "");
        int samples = Math.max(rows, columns);
        assertEquals(
                samples + " samples × " + Math.min(rows, columns) + " units",
                guess.shape().toString());
        assertTrue(guess.guessed());
        assertEquals(
                "A guess: the longer side is taken for time.",
                guess.sampling().get(0).toString());
    }

    @Test
    void swap_turnsItAndIsNoGuess() {
        Preparation turned = prepared(bare(40, 12, Tables::noise), "swap=1");
        assertEquals("12 samples × 40 units", turned.shape().toString());
        assertFalse(turned.guessed());
        assertEquals("40 samples × 12 units", shape(bare(12, 40, Tables::noise), "swap=0"));
    }

    @ParameterizedTest
    @CsvSource({"F", "Fneu", "spks", "C", "S", "YrA", "F_dff"})
    void knownArrays_areUnitsByTime(String name) {
        assertEquals("20 samples × 90 units", shape(named(name, 90, 20, Tables::noise), ""));
        assertFalse(prepared(named(name, 90, 20, Tables::noise), "").guessed());
        Preparation file = new Preparation(
                bare(90, 20, Tables::noise), "suite2p/plane0/" + name + ".npy", null, RecordingOptions.NONE);
        assertEquals("20 samples × 90 units", file.shape().toString());
    }

    @Test
    void textCalledLikeAnArray_isAGuess() {
        for (String file : List.of("F.csv", "C.txt", "dff.csv", "S")) {
            Preparation text = new Preparation(bare(90, 20, Tables::noise), file, null, RecordingOptions.NONE);
            assertEquals("90 samples × 20 units", text.shape().toString());
            assertTrue(text.guessed());
        }
    }

    @Test
    void sideWithTooFewSamples_isNotTime_whereNothingElseIsKnown() {
        List<Table> tables = List.of(
                headed(matrix(5, 300, Tables::noise), names("u", 300), List.of()),
                headed(matrix(300, 5, Tables::noise), List.of(), names("u", 300)),
                named("F", 300, 5, Tables::noise));
        for (Table table : tables) {
            Preparation guess = prepared(table, "");
            assertEquals("300 samples × 5 units", guess.shape().toString());
            assertTrue(guess.guessed());
            assertEquals(
                    "A guess: the other side has fewer than 10 samples.",
                    guess.sampling().get(0).toString());
            assertThrows(Refused.class, () -> prepared(table, "swap=1"));
        }
        assertEquals(
                "10 samples × 300 units",
                shape(headed(matrix(10, 300, Tables::noise), names("u", 300), List.of()), ""));
    }

    /** What the times of a column become; the second is missing, the third too, times begin anew, and so on. */
    @ParameterizedTest
    @CsvSource({
        "time (s), 0 1 NaN NaN 4 5 6 7 8 9 10 11, 1",
        "t, 0 0 1 1 2 2 3 3 4 4 5 5, 1",
        "Timestamp, 0 1 2 3 4 5 0 1 2 3 4 5, 1",
        "Frame, 0 1 2 3 4 5 6 7 8 9 10 10, 1",
        "seconds, NaN 1 2 3 4 5 6 7 8 9 10 11, 1",
        "time (s), 0 2 4 NaN 8 10 12 14 16 18 20 22, 2",
        "time (s), 0 2 4 NaN 8 10 12 14 16 18 20 25, 1",
    })
    void timeThatDoesNotRise_isNoUnit(String heading, String times, double interval) {
        String[] each = times.split(" ");
        Table table = headed(
                matrix(12, 3, (k, i) -> i == 0 ? Double.parseDouble(each[k]) : Tables.noise(k, i)),
                List.of(heading, "a", "b"),
                List.of());
        Preparation prepared = prepared(table, "scale=raw");
        assertEquals(2, prepared.units());
        assertEquals(Tables.noise(3, 1), prepared.stretch().value(0, 3));
        assertEquals(interval, prepared.options().interval());
        assertEquals(
                interval == 1 ? SamplingUnit.SAMPLE : SamplingUnit.SECOND,
                prepared.options().unit());
        assertEquals(
                interval == 1
                        ? "The first column is time, but does not rise: times are counted in samples. One τ is 5 samples."
                        : "The first column is time, so rows are samples. One τ is 10 s, 5 samples.",
                Phrase.join(" ", prepared.sampling()).toString());
        if (interval == 1) {
            assertEquals("12 samples × 2 units; 1 sample = 3 s", shape(table, "interval=3"));
        }
    }

    @Test
    void timestampsThatDoNotRise_areTimesAndCountedInSamples() {
        List<String> rounded = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            rounded.add("12:00:" + (10 + k / 2));
            lost.add(k == 7 ? "" : "12:00:" + (10 + k));
        }
        Table table = headed(matrix(40, 90, Tables::noise), List.of(), rounded);
        assertEquals("40 samples × 90 units", shape(table, ""));
        assertEquals(
                "The first column is time, but does not rise: times are counted in samples. One τ is 5 samples.",
                sampling(table, ""));
        assertEquals(
                "40 samples × 90 units; 1 sample = 1 s",
                shape(headed(matrix(40, 90, Tables::noise), List.of(), lost), ""));
    }

    @ParameterizedTest
    @CsvSource({"S, C", "sample 1, sample 2", "min, max", "t1, u", "frame a, frame b"})
    void columnWhoseNameMayBeAUnit_isOneWhereItDoesNotRise(String first, String second) {
        Table table = headed(matrix(20, 2, Tables::noise), List.of(first, second), List.of());
        assertEquals("20 samples × 2 units", shape(table, ""));
    }

    @Test
    void unitsNumberedAcross_areNoTimes() {
        for (List<String> labels : List.of(List.of("17", "23", "42", "57"), List.of("5", "10", "15", "20"))) {
            assertEquals("40 samples × 4 units", shape(headed(matrix(40, 4, Tables::noise), labels, List.of()), ""));
        }
        List<String> many = List.of("0", "3", "4", "8", "11", "12", "15", "16", "19", "23");
        assertEquals("40 samples × 10 units", shape(headed(matrix(40, 10, Tables::noise), many, List.of()), ""));
    }

    @Test
    void countedInSamples_theIntervalIsOne() {
        Table table = bare(60, 3, Tables::noise);
        Preparation prepared = prepared(table, "unit=sample&interval=0.5&tau=10&band=:0.1");
        assertEquals(1, prepared.options().interval());
        assertEquals(0.1, prepared.stretch().interval());
        assertEquals(
                prepared(table, "tau=10&band=:0.1").stretch().value(1, 7),
                prepared.stretch().value(1, 7));
        Table timed = headed(
                matrix(60, 3, (k, i) -> i == 0 ? 2 * k : Tables.noise(k, i)), List.of("t (s)", "a", "b"), List.of());
        assertEquals("60 samples × 2 units", shape(timed, "unit=sample"));
    }

    @Test
    void names_decide() {
        assertEquals(
                "12 samples × 40 units", shape(headed(matrix(12, 40, Tables::noise), names("u", 40), List.of()), ""));
        assertEquals(
                "12 samples × 40 units", shape(headed(matrix(40, 12, Tables::noise), List.of(), names("u", 40)), ""));
        assertEquals(
                "12 samples × 40 units",
                shape(headed(matrix(12, 40, Tables::noise), names("u", 40), names("row", 12)), ""));
    }

    @Test
    void timeColumn_isNoUnitAndGivesTheInterval() {
        Tables.Numbers numbers = (k, i) -> i == 0 ? 5 + 1.89 * k : Tables.noise(k, i);
        List<String> heads = new ArrayList<>(names("u", 32));
        heads.set(0, "time (s)");
        Table table = headed(matrix(25, 32, numbers), heads, List.of());
        assertEquals("25 samples × 31 units; 1 sample = 1.89 s", shape(table, ""));
        assertEquals("The first column is time, so rows are samples. One τ is 9.45 s, 5 samples.", sampling(table, ""));
        assertEquals(Tables.noise(7, 3), prepared(table, "scale=raw").stretch().value(2, 7));
        assertEquals(
                "The first column is time, so rows are samples. The unit of its times is not named: times are counted in "
                        + "samples. One τ is 5 samples.",
                sampling(bare(25, 32, numbers), ""));
        assertEquals("25 samples × 31 units; 1 sample = 2 s", shape(table, "interval=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "time, SAMPLE",
        "Time [ms], MILLISECOND",
        "t_ms, MILLISECOND",
        "seconds, SECOND",
        "t(min), MINUTE",
        "frame, SAMPLE"
    })
    void heading_namesTheUnit(String heading, SamplingUnit unit) {
        assertTrue(TimeLine.isTime(heading));
        Table table =
                headed(matrix(25, 2, (k, i) -> i == 0 ? 3 * k : Tables.noise(k, i)), List.of(heading, "u"), List.of());
        assertEquals(unit, prepared(table, "").options().unit());
        assertEquals(
                unit == SamplingUnit.SAMPLE ? 1 : 3,
                prepared(table, "").options().interval());
    }

    @Test
    void unevenTimes_areTold() {
        Table table = headed(
                matrix(25, 2, (k, i) -> i == 0 ? k + (k > 10 ? 4 : 0) : Tables.noise(k, i)),
                List.of("t (s)", "u"),
                List.of());
        assertTrue(sampling(table, "").contains("Its times are uneven, 1 to 5 apart: the median is taken for all."));
        assertEquals(1, prepared(table, "").options().interval());
    }

    @Test
    void timeRow_liesUnitsByTime() {
        Table table = bare(6, 30, (i, k) -> i == 0 ? 0.1 * k : Tables.noise(k, i));
        assertEquals("30 samples × 5 units", shape(table, ""));
        assertEquals("30 samples × 5 units; 1 sample = 0.1 s", shape(table, "unit=s"));
        assertEquals(Tables.noise(4, 1), prepared(table, "scale=raw").stretch().value(0, 4));
    }

    @Test
    void timestamps_areTimes() {
        List<String> stamps = new ArrayList<>();
        for (int k = 0; k < 70; k++) {
            stamps.add("2024-02-29T23:" + (k < 10 ? "0" : "") + Math.min(k, 59) + ":00");
        }
        for (int k = 60; k < 70; k++) {
            stamps.set(k, "2024-03-01T00:0" + (k - 60) + ":00");
        }
        Table table = headed(matrix(70, 90, Tables::noise), List.of(), stamps);
        assertEquals("70 samples × 90 units; 1 sample = 60 s", shape(table, ""));
        Table across = headed(matrix(3, 12, Tables::noise), names("0.", 12).subList(0, 12), List.of("a", "b", "c"));
        assertEquals("12 samples × 3 units", shape(across, ""));
    }

    @Test
    void timesOfColumns_winOverNumbersOfRows() {
        Table times = headed(matrix(40, 12, Tables::noise), steps(12, 0.1), steps(40, 1));
        assertEquals("12 samples × 40 units; 1 sample = 0.1 s", shape(times, "unit=s"));
        Table numbered = headed(matrix(40, 12, Tables::noise), steps(12, 1), steps(40, 1));
        assertEquals("40 samples × 12 units", shape(numbered, ""));
    }

    private static List<String> steps(int count, double step) {
        List<String> steps = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            steps.add(Double.toString(k * step));
        }
        return steps;
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-02, 86400",
        "2000-02-29 12:00:00.25, 951825600.25",
        "1969-12-31T23:59Z, -60",
        "2024-12-31T00:00:01, 1735603201",
        "01:02:03.5, 3723.5"
    })
    void timestamp_isSecondsSince1970(String text, double seconds) {
        assertEquals(seconds, Timestamp.seconds(text));
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "2024-13", "20240101", "unit 12:3", "12:345", "1.5", "2024-01-01x12:00", "ab:cd"})
    void noTimestamp_isNone(String text) {
        assertTrue(Double.isNaN(Timestamp.seconds(text)), text);
    }

    @Test
    void sound_isTimeByChannels_oneTauIsTenMilliseconds() {
        Table sound = new Table("", matrix(44_100, 2, Tables::noise), List.of(), List.of(), 44_100, Phrase.NONE);
        Preparation prepared = prepared(sound, "");
        assertEquals(
                "44100 samples × 2 units; 1 sample = 0.00002268 s",
                prepared.shape().toString());
        assertEquals(0.01, prepared.options().tau());
        // 441 samples a τ are averaged by 44.
        assertEquals(44_100 / 44, prepared.stretch().count());
        assertEquals(44 / 441.0, prepared.stretch().interval(), 1e-15); // of a quotient and a product
    }
}
