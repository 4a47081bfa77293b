package entrain.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CircularLawTest {
    @Test
    void density_overTheDisc_isOne() {
        assertEquals(1, CircularLaw.density(1.5, 1) * Math.PI * 1.5 * 1.5, 1e-15);
        assertEquals(0, CircularLaw.density(1.5, 1.51), 0);
        assertEquals(1.5, CircularLaw.radius(1.5), 0);
        assertEquals(0.1, CircularLaw.scatter(2, 400), 1e-15);
    }

    @Test
    void realEigenvalues_smallMatrices_exactValues() {
        // Edelman, Kostlan and Shub: E_2 = √2, E_4 = 11√2/8; the asymptotic form is off by about 3/(8 √(2πN)) there.
        assertEquals(Math.sqrt(2), CircularLaw.realEigenvalues(2), 0.25);
        assertEquals(11 * Math.sqrt(2) / 8, CircularLaw.realEigenvalues(4), 0.2);
        assertEquals(Math.sqrt(2 * 1000 / Math.PI) + 0.5, CircularLaw.realEigenvalues(1000), 1e-12);
    }
}
