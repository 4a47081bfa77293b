package entrain.science;

import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One network on which errors are calibrated; every family mixes sizes, both forms of a unit and all connectivities.
 *
 * @param family   how it was made; what it does is found out
 * @param settings as text, the input I as the driven track has it
 * @param weights  row-major N × N in place of a drawn J, or null
 */
record CalibrationCase(Family family, String settings, double[] weights) {
    /** How networks are made. */
    enum Family {
        REST,
        LINEAR,
        CHAIN,
        FIXED,
        SMALL,
        SMALL_DRIVEN,
        LOCKED,
        CHAOS,
        DRIVEN_CHAOS
    }

    private static final String[] CONNECTIVITY = {
        "", "&connectivity=uniform", "&connectivity=binary", "&connectivity=dale", "&p=0.3"
    };

    /** All networks, seeds from {@code firstSeed} on, one each. */
    static List<CalibrationCase> all(int firstSeed) {
        List<CalibrationCase> cases = new ArrayList<>();
        int seed = firstSeed;
        for (Family family : Family.values()) {
            for (int k = 0; k < count(family); k++) {
                String each = text(family, k) + "&seedNet=" + seed + "&seedIC=" + seed + "&seedInput=" + seed;
                cases.add(new CalibrationCase(family, each, family == Family.CHAIN ? chain(k, size(k), seed) : null));
                seed++;
            }
        }
        return cases;
    }

    private static int count(Family family) {
        return switch (family) {
            case SMALL -> 60;
            case SMALL_DRIVEN -> 40;
            case CHAOS, DRIVEN_CHAOS -> 24;
            default -> 24;
        };
    }

    private static int size(int k) {
        return new int[] {10, 12, 16, 20, 40}[k % 5];
    }

    private static String text(Family family, int k) {
        String form = (k / 5) % 2 == 0 ? "" : "&unit=rate";
        String mixed = form + CONNECTIVITY[k / 2 % 5];
        return switch (family) {
            case REST -> "I=0&N=" + size(k) + gain(k, 0.3, 0.6, 0.8, 0.95) + mixed;
            case LINEAR -> "I=0&phi=linear&N=" + size(k) + gain(k, 0.3, 0.6, 0.8, 0.9) + mixed;
            case CHAIN -> "I=0&g=1&N=" + size(k) + (k % 2 == 0 ? "&phi=linear" : "") + form;
            case FIXED -> "I=0&phi=sigmoid&N=" + size(k) + gain(k, 2, 3, 5, 8) + mixed;
            case SMALL -> "I=0&N=" + size(k) + gain(k, 1.2, 1.5, 2, 3) + mixed;
            case SMALL_DRIVEN ->
                "N=" + size(k) + gain(k, 1.5, 2, 3) + "&I=" + new double[] {0.05, 0.1, 0.3, 1}[k % 4] + omega(k)
                        + mixed;
            case LOCKED -> "N=" + size(k) + gain(k, 0.8, 1.5, 2) + "&I=" + (2 + k % 3) + omega(k) + mixed;
            case CHAOS -> "I=0&N=" + (k % 2 == 0 ? 100 : 140) + gain(k, 2.5, 3, 4) + form + CONNECTIVITY[k / 2 % 3];
            case DRIVEN_CHAOS ->
                "N=" + (k % 2 == 0 ? 100 : 140) + gain(k, 2.5, 3, 4) + "&I=" + new double[] {0.1, 0.2, 0.5}[k / 3 % 3]
                        + omega(k) + form + CONNECTIVITY[k / 2 % 3];
        };
    }

    private static String gain(int k, double... g) {
        return "&g=" + g[k / 5 % g.length];
    }

    private static String omega(int k) {
        return "&omega=" + new double[] {0.3, 0.6, 1.2, 2}[k / 2 % 4];
    }

    /** A feed-forward J: a chain of equal links, of links drawn at random, or all that stands below the diagonal. */
    private static double[] chain(int k, int n, int seed) {
        Random random = new Random(seed);
        double scale = new double[] {0.5, 1, 2}[k % 3];
        double[] weights = new double[n * n];
        for (int i = 1; i < n; i++) {
            int link = i * n + i - 1;
            switch (k / 3 % 3) {
                case 0 -> weights[link] = scale;
                case 1 -> weights[link] = scale * (0.5 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
                default -> {
                    for (int j = 0; j < i; j++) {
                        weights[i * n + j] = scale * random.nextGaussian() / Math.sqrt(n);
                    }
                }
            }
        }
        return weights;
    }

    /** The settings with another start and first tangent vector for each window. */
    Settings settings(int window) {
        Settings parsed = SettingsText.parse(settings).settings();
        int seed = parsed.get(Params.SEED_IC);
        return parsed.with(Params.SEED_IC, seed + 10_000 * window);
    }

    OwnData data(int n) {
        return weights == null ? OwnData.NONE : OwnData.NONE.withWeights(weights, n, n, n);
    }
}
