package entrain.core.analysis;

/**
 * Quantiles of a list of numbers: with h = q (n − 1), the value between those of rank ⌊h⌋ and ⌊h⌋ + 1 (from 0, in rising
 * order) by the straight line. NumPy's {@code quantile} and R's type 7.
 *
 * <p>R. J. Hyndman and Y. Fan, Am. Stat. 50, 361 (1996), definition 7; C. A. R. Hoare, Commun. ACM 4, 321 (1961).
 */
public final class Selection {
    private Selection() {}

    /**
     * Quantile of all numbers of an array.
     *
     * @param numbers at least one, none of them NaN; put into another order
     * @param q       0 … 1
     */
    public static double quantile(double[] numbers, double q) {
        double h = q * (numbers.length - 1);
        int rank = (int) h;
        double value = select(numbers, rank);
        if (h == rank) {
            return value;
        }
        double next = Double.POSITIVE_INFINITY;
        for (int k = rank + 1; k < numbers.length; k++) {
            next = Math.min(next, numbers[k]);
        }
        return value + (h - rank) * (next - value);
    }

    /** The number of a rank; those of lower ranks come to stand before it, the others behind. */
    private static double select(double[] numbers, int rank) {
        int low = 0;
        int high = numbers.length - 1;
        while (low < high) {
            double pivot = numbers[(low + high) >>> 1];
            int i = low - 1;
            int j = high + 1;
            while (true) {
                do {
                    i++;
                } while (numbers[i] < pivot);
                do {
                    j--;
                } while (numbers[j] > pivot);
                if (i >= j) {
                    break;
                }
                double swapped = numbers[i];
                numbers[i] = numbers[j];
                numbers[j] = swapped;
            }
            if (rank <= j) {
                high = j;
            } else {
                low = j + 1;
            }
        }
        return numbers[rank];
    }
}
