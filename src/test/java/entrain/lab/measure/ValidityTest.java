package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.core.model.DenseWeights;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Sampling;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Step and sampling: a number is right, or there is none and the reason is told. */
final class ValidityTest {
    private static final int N = 12;

    private static Observation observed(String text, OwnData data, double duration, Quantities... wanted) {
        Settings settings = SettingsText.parse(text).settings();
        Sampling sampling = Sampling.of(settings, Track.DRIVEN, 20, duration);
        Observation observation =
                new Observation(settings, data, Track.DRIVEN, Engine.JAVA, sampling, List.of(wanted), N);
        while (observation.advance()) {
            assertNotNull(observation.stage());
        }
        observation.release();
        return observation;
    }

    private static double value(Observation observation, Quantities quantity) {
        return assertInstanceOf(Finding.Value.class, observation.finding(quantity), quantity.key())
                .value();
    }

    private static Caution refusal(Observation observation, Quantities quantity) {
        return observation.finding(quantity) instanceof Finding.Invalid invalid ? invalid.caution() : null;
    }

    /** Of a sum of two sines: x_i = A cos(ωt + θ_i′) has the covariance A²/2 cos(θ_i − θ_j), of rank 2. */
    private static double ratio(Settings s) {
        double[] theta = s.get(Params.PHASES).theta(N, s.get(Params.SEED_INPUT));
        double square = 0;
        for (double a : theta) {
            for (double b : theta) {
                square += Math.cos(a - b) * Math.cos(a - b);
            }
        }
        return N * N / square;
    }

    /** Uncoupled units, which are sines: I²/2(1 + ω²) and D, for slow and fast input in short and long steps. */
    @ParameterizedTest
    @ValueSource(strings = {"rk4", "euler", "heun"})
    void uncoupled_everyStepAndFrequency_isRightOrRefused(String scheme) {
        int given = 0;
        int refused = 0;
        for (String dt : new String[] {"0.02", "0.1", "0.25"}) {
            for (String omega : new String[] {
                "0.6",
                "1.5707963",
                "3.1415926",
                "5",
                "7.853982",
                "10.471976",
                "12.56637",
                "15.707963",
                "25.13274",
                "31.4159265",
                "37.5",
                "60",
                "62.831853",
                "94.2477796"
            }) {
                String text = "g=0&I=50&N=" + N + "&phi=linear&omega=" + omega + "&dt=" + dt + "&scheme=" + scheme;
                Settings s = SettingsText.parse(text).settings();
                double w = s.get(Params.OMEGA);
                Observation found = observed(
                        text, OwnData.NONE, 200, Quantities.DELTA0, Quantities.C0, Quantities.PARTICIPATION_RATIO);
                boolean long_ = w * s.get(Params.DT) > 0.5;
                assertTrue(!long_ || found.caution() != null, text + " is told of");
                for (Quantities quantity : List.of(Quantities.DELTA0, Quantities.C0)) {
                    Caution why = refusal(found, quantity);
                    if (why == null) {
                        // The amplitude may be off by 3 %, so the square by 6 %; 200 τ are no whole number of periods.
                        double right = 2500 / 2.0 / (1 + w * w);
                        assertEquals(right, value(found, quantity), 0.065 * right, text);
                        given++;
                    } else {
                        assertTrue(why.refuses(), text);
                        assertTrue(w * s.get(Params.DT) > 0.1, text + " is refused: " + why);
                        refused++;
                    }
                }
                if (refusal(found, Quantities.PARTICIPATION_RATIO) == null) {
                    // Snapshots that are spread over the phases, 200 of them: D is quadratic in what is left over.
                    assertEquals(ratio(s), value(found, Quantities.PARTICIPATION_RATIO), 0.02, text);
                }
            }
        }
        assertTrue(given > 10 && refused > 20, given + " given, " + refused + " refused");
    }

    @Test
    void cases_asTheyWereReported_haveTheirNumbersOrNone() {
        Quantities[] all = {
            Quantities.DELTA0,
            Quantities.LAMBDA_MAX,
            Quantities.KURTOSIS,
            Quantities.PARTICIPATION_RATIO,
            Quantities.HALF_WIDTH,
            Quantities.DRIVE_POWER,
            Quantities.GROWTH_RATE,
            Quantities.LAMBDA,
            Quantities.KAPLAN_YORKE
        };
        Observation aliased = observed("g=0&I=50&omega=60&N=12", OwnData.NONE, 200, all);
        for (Quantities quantity : all) {
            assertEquals(Caution.Kind.DRIVE, refusal(aliased, quantity).kind(), quantity.key());
        }
        assertEquals(6, aliased.caution().size(), 1e-12);
        assertEquals(Caution.Kind.DRIVE, refusal(aliased, Quantities.REGIME).kind());

        Observation resolved = observed("g=0&I=50&omega=60&N=12&dt=0.01", OwnData.NONE, 100, all);
        // RK4 at ω dt = 0.6: y⁴/180 of the amplitude, 5e-5; the ends of the average leave 1/(2ωT) of it over.
        assertEquals(0.34713, value(resolved, Quantities.DELTA0), 1e-4);
        assertEquals(0.6, resolved.caution().size(), 1e-12);

        Observation snapshots =
                observed("g=0&I=50&omega=25.13274&N=12&dt=0.01", OwnData.NONE, 500, Quantities.PARTICIPATION_RATIO);
        Settings s = SettingsText.parse("N=12").settings();
        assertEquals(1.93, ratio(s), 0.005);
        // 500 snapshots 0.98 τ apart, 0.08 of a turn: second moments to 1/(500 sin 0.16π).
        assertEquals(ratio(s), value(snapshots, Quantities.PARTICIPATION_RATIO), 0.006);
    }

    /** A fast drive is seen to entrain where steps allow, and otherwise it is said that it cannot be seen. */
    @Test
    void regime_fastInput_isToldOrRefused() {
        Observation seen = observed("g=0&I=5&omega=25&N=12&dt=0.01", OwnData.NONE, 200, Quantities.HALF_WIDTH);
        Finding.Activity activity = (Finding.Activity) seen.finding(Quantities.REGIME);
        assertEquals(Regime.ENTRAINED, activity.verdict().regime());
        assertEquals(2 * Math.PI / 25, activity.verdict().period(), 1e-6);
        Observation blind = observed("g=0&I=5&omega=12&N=12&dt=0.1", OwnData.NONE, 200, Quantities.HALF_WIDTH);
        assertEquals(Caution.Kind.SAMPLES, refusal(blind, Quantities.REGIME).kind());
        assertEquals(Caution.Kind.SAMPLES, refusal(blind, Quantities.HALF_WIDTH).kind());
    }

    /** Units that hold themselves: −1 − g on the diagonal, stable by nature, unstable in steps that are too long for it. */
    @ParameterizedTest
    @CsvSource({
        "rk4,0.1,10,true",
        "rk4,0.1,30,false",
        "rk4,0.1,99,false",
        "rk4,0.01,99,true",
        "euler,0.1,30,false",
        "euler,0.01,5,true",
        "heun,0.1,30,false",
        "heun,0.01,30,true",
        "rk4,1,5,false"
    })
    void stiff_stableByNature_isNeverCalledOtherwise(String scheme, String dt, double g, boolean given) {
        double[] rows = new double[N * N];
        for (int i = 0; i < N; i++) {
            rows[i * N + i] = -1;
        }
        for (String form : new String[] {"current", "rate"}) {
            for (String phi : new String[] {"tanh", "linear"}) {
                String text =
                        "N=" + N + "&I=0&g=" + g + "&dt=" + dt + "&scheme=" + scheme + "&unit=" + form + "&phi=" + phi;
                OwnData data = new OwnData(DenseWeights.of(rows.clone(), N), null, null, null);
                Observation found =
                        observed(text, data, 100, Quantities.LAMBDA_MAX, Quantities.DELTA0, Quantities.LAMBDA);
                if (given) {
                    // Bounds of what is let pass: 0.05 (1 + |λ|).
                    assertEquals(-1 - g, value(found, Quantities.LAMBDA_MAX), 0.05 * (2 + g), text);
                    assertEquals(0, value(found, Quantities.DELTA0), 1e-12, text);
                } else {
                    assertNotNull(refusal(found, Quantities.LAMBDA_MAX), text);
                    assertNotNull(refusal(found, Quantities.REGIME), text);
                    assertNotNull(refusal(found, Quantities.LAMBDA), text);
                    assertNotNull(found.caution(), text);
                }
            }
        }
    }

    /** Chaos at rising gain: what is given in a long step agrees with a tenth of it. */
    @ParameterizedTest
    @CsvSource({
        "g=10&dt=0.5",
        "g=30&unit=current&dt=0.1",
        "g=100&unit=current&dt=0.1",
        "g=10&unit=rate&dt=0.2",
        "g=50&unit=rate&dt=0.2",
        "g=10&dt=0.1&scheme=euler",
        "g=20&dt=0.1&scheme=euler"
    })
    void chaos_longStep_agreesWithATenthOrIsRefused(String text) {
        String base = "N=100&I=0&" + text;
        double dt = SettingsText.parse(base).settings().get(Params.DT);
        Observation coarse = observed(base, OwnData.NONE, 300, Quantities.DELTA0, Quantities.LAMBDA_MAX);
        Observation fine = observed(
                base.replace("dt=" + dt, "dt=" + dt / 10), OwnData.NONE, 300, Quantities.DELTA0, Quantities.LAMBDA_MAX);
        for (Quantities quantity : List.of(Quantities.DELTA0, Quantities.LAMBDA_MAX)) {
            assertNull(refusal(fine, quantity), text + " " + quantity);
            if (coarse.finding(quantity) instanceof Finding.Value a
                    && fine.finding(quantity) instanceof Finding.Value b) {
                // Four of their own errors (two chaotic trajectories), and a tenth, which is what the bounds are to
                // hold.
                double within =
                        4 * Math.sqrt(a.error() * a.error() + b.error() * b.error()) + 0.1 * Math.abs(b.value());
                assertEquals(b.value(), a.value(), within, text + " " + quantity);
            }
        }
    }

    /** What is valid is sampled as ever: 0.2 τ apart, snapshots 1 τ apart. */
    @Test
    void sampling_slowInput_isTheUsual() {
        for (double omega : new double[] {0, 0.1, 0.6, 1.2, 2, 3}) {
            Settings s = Settings.defaults().with(Params.OMEGA, omega);
            Sampling sampling = Sampling.of(s, Track.DRIVEN, 100, 500);
            assertEquals(0.2, sampling.interval(), 0);
            assertEquals(1, Observation.snapshotTime(s, Track.DRIVEN, sampling), 0);
            assertEquals(2500, sampling.samples());
        }
        Settings fast = Settings.defaults().with(Params.OMEGA, 60.0).with(Params.DT, 0.01);
        assertEquals(0.01, Sampling.of(fast, Track.DRIVEN, 100, 500).interval(), 0);
        assertEquals(0.2, Sampling.of(fast, Track.SPONTANEOUS, 100, 500).interval(), 1e-15);
    }
}
