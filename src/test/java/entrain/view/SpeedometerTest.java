package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SpeedometerTest {
    private final Speedometer speedometer = new Speedometer();

    @Test
    void words_paceIsKept_areNone() {
        for (int ms = 0; ms <= 10_000; ms += 16) {
            assertEquals("", speedometer.words(ms * 0.0095, ms, 10));
        }
    }

    @Test
    void words_paceIsNotKept_tellWhatIsReached() {
        assertEquals("", at(0, 0));
        assertEquals("", at(1.4, 1000));
        assertEquals("1.4 τ/s", at(2.8, 2000));
        assertEquals("1.4 τ/s", at(3.1, 3000));
        assertEquals("0.25 τ/s", at(3.3, 4000));
        assertEquals("0.25 τ/s", at(13.3, 5000));
        assertEquals("", at(23.3, 6000));
    }

    @Test
    void words_timeBeginsAnewOrRests_areNone() {
        at(0, 0);
        at(1, 1000);
        assertEquals("1.0 τ/s", at(2, 2000));
        assertEquals("", at(0, 2100), "a reset");
        at(1, 3100);
        assertEquals("1.0 τ/s", at(2, 4100));
        speedometer.rest();
        assertEquals("", at(2, 4200), "after a pause");
        at(3, 5200);
        assertEquals("1.0 τ/s", at(4, 6200));
        assertEquals("", at(4.1, 9000), "the page was hidden");
    }

    private String at(double t, double ms) {
        return speedometer.words(t, ms, 10);
    }
}
