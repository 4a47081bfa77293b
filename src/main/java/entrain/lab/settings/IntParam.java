package entrain.lab.settings;

/** A whole number. */
public final class IntParam extends Param<Integer> {
    private static final int MAX_DIGITS = 10;

    private final int min;
    private final int max;

    IntParam(String key, String symbol, Effect effect, int defaultValue, int min, int max, String meaning) {
        super(key, symbol, "", effect, defaultValue, meaning);
        this.min = min;
        this.max = max;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    @Override
    public Integer parse(String text) throws BadValue {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new BadValue("is not a whole number");
            }
            value = i < MAX_DIGITS ? value * 10 + (c - '0') : Long.MAX_VALUE;
            if (i >= MAX_DIGITS) {
                break;
            }
        }
        if (text.isEmpty()) {
            throw new BadValue("is not a whole number");
        }
        if (value < min || value > max) {
            throw new BadValue("is outside " + min + " to " + max);
        }
        return (int) value;
    }

    @Override
    public String format(Integer value) {
        return Integer.toString(value);
    }

    @Override
    Integer checked(Integer value) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(key() + " = " + value + " is out of range");
        }
        return value;
    }
}
