package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.lab.frame.Track;
import entrain.lab.run.Batch;
import entrain.lab.run.OwnData;
import entrain.lab.run.Sampling;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks side by side, against each of them alone. */
final class SurveyTest {
    private static final double SKIP = 25;
    private static final double MEASURE = 100;

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static List<Settings> each(String shared, String... own) {
        List<Settings> each = new ArrayList<>();
        for (String text : own) {
            each.add(settings(shared + "&" + text));
        }
        return each;
    }

    private static Survey finished(List<Settings> each, List<Quantities> wanted) {
        Batch batch = new Batch(each, Engine.JAVA, OwnData.NONE);
        Survey survey = new Survey(batch, SKIP, MEASURE, wanted);
        double progress = 0;
        while (survey.advance()) {
            assertEquals(Math.max(progress, survey.progress()), survey.progress(), 0);
            progress = survey.progress();
        }
        assertEquals(1, survey.progress(), 0);
        batch.release();
        return survey;
    }

    private static Finding alone(Settings settings, Quantities quantity) {
        Sampling sampling = Sampling.of(settings, Track.DRIVEN, SKIP, MEASURE);
        Observation observation =
                new Observation(settings, OwnData.NONE, Track.DRIVEN, Engine.JAVA, sampling, List.of(quantity), 1);
        while (observation.advance()) {
            // on to the end
        }
        observation.release();
        return observation.finding(quantity);
    }

    /** Gains, amplitudes and frequencies differ, so do samples: ω = 12 is met every second step. */
    @Test
    void finding_ofEach_isThatOfItAlone_toTheBit() {
        List<Quantities> wanted = List.of(Quantities.LAMBDA_MAX, Quantities.C0, Quantities.KURTOSIS);
        for (String shared : new String[] {"N=30", "N=31&unit=rate&scheme=heun", "N=40&p=0.1&phi=relu"}) {
            List<Settings> each =
                    each(shared, "g=0.9&I=0", "g=1.8&I=0.5", "g=2.5&I=0.3&omega=2.5", "g=1.2&I=3&omega=12");
            Survey survey = finished(each, wanted);
            for (int c = 0; c < each.size(); c++) {
                for (Quantities quantity : wanted) {
                    Finding expected = alone(each.get(c), quantity);
                    Finding found = survey.finding(c, quantity);
                    String which = shared + " " + c + " " + quantity;
                    if (expected instanceof Finding.Value value) {
                        assertEquals(value.value(), ((Finding.Value) found).value(), 0, which);
                        assertEquals(value.error(), ((Finding.Value) found).error(), 0, which);
                    } else {
                        assertEquals(expected == null, found == null, which);
                    }
                }
                Finding expected = alone(each.get(c), Quantities.REGIME);
                Finding found = survey.finding(c, Quantities.REGIME);
                assertEquals(expected.getClass(), found.getClass(), shared + " " + c);
                if (expected instanceof Finding.Activity activity) {
                    Finding.Activity beside = (Finding.Activity) found;
                    assertEquals(activity.verdict().toString(), beside.verdict().toString());
                    assertEquals(activity.verdict().lambda(), beside.verdict().lambda(), 0);
                    assertEquals(activity.divergedAt(), beside.divergedAt(), 0);
                }
            }
        }
    }

    /** The kernel's columns each have a gain of their own, too. */
    @Test
    void finding_inTheKernel_hasTheBitsOfPlainJava() {
        for (String shared : new String[] {"N=10", "N=11&unit=rate", "N=30&p=0.1"}) {
            List<Settings> each = each(shared, "g=0.9&I=0", "g=1.8&I=0.5", "g=2.5&I=0.3&omega=2.5");
            Batch plain = new Batch(each, Engine.JAVA, OwnData.NONE);
            Batch simd = new Batch(each, new SimdEngine(new EndiveKernel()), OwnData.NONE);
            Survey first = new Survey(plain, 1, 5, List.of(Quantities.LAMBDA_MAX));
            Survey second = new Survey(simd, 1, 5, List.of(Quantities.LAMBDA_MAX));
            while (first.advance()) {
                assertTrue(second.advance());
            }
            second.advance();
            for (int c = 0; c < each.size(); c++) {
                Finding.Activity a = (Finding.Activity) first.finding(c, Quantities.REGIME);
                Finding.Activity b = (Finding.Activity) second.finding(c, Quantities.REGIME);
                assertTrue(a.verdict().lambda() != 0 || a.verdict().size() > 0);
                assertEquals(a.verdict().size(), b.verdict().size(), 0, shared + " " + c);
                assertEquals(a.verdict().speed(), b.verdict().speed(), 0, shared + " " + c);
            }
        }
    }

    /** x grows like e^{(g−1)t}: beyond 1e12 after 27.6/(g − 1) τ or so; its neighbour does not notice. */
    @Test
    void diverging_isAResult_andTheOtherLivesOn() {
        List<Settings> each = each("N=30&phi=linear", "g=3&I=0", "g=0.5&I=0.2");
        Survey survey = finished(each, List.of(Quantities.LAMBDA_MAX));
        Finding.Activity found = (Finding.Activity) survey.finding(0, Quantities.REGIME);
        assertEquals(Regime.DIVERGED, found.verdict().regime());
        assertNull(survey.finding(0, Quantities.LAMBDA_MAX));
        Finding.Value alone = (Finding.Value) alone(each.get(1), Quantities.LAMBDA_MAX);
        assertEquals(alone.value(), ((Finding.Value) survey.finding(1, Quantities.LAMBDA_MAX)).value(), 0);
    }

    @Test
    void batch_ofNetworksThatDifferInMore_isRefused() {
        List<Settings> each = each("N=30", "seedNet=1", "seedNet=2");
        assertThrows(IllegalArgumentException.class, () -> new Batch(each, Engine.JAVA, OwnData.NONE));
    }
}
