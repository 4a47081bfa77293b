package entrain.lab.wire;

/** Text of a training's options, {@code target:sines,learn:1440}, as far as whoever sends it must know it. */
public final class TrainingText {
    private static final String LEARN = "learn";
    private static final int PER_TAU = 1000;

    private TrainingText() {}

    /** The value of a key; empty if there is none. */
    public static String value(String text, String key) {
        return OptionText.value(pairs(text), key);
    }

    /** The same with another value of a key, which stands last; an empty value takes the pair away. */
    public static String with(String text, String key, String value) {
        return text(OptionText.with(pairs(text), key, value));
    }

    /** The same, to be learned for so long. @param learned in thousandths of τ; 0 leaves it to the visitor */
    static String learning(String text, long learned) {
        return with(text, LEARN, learned == 0 ? "" : tau(learned));
    }

    /** Thousandths of τ in τ, without zeros at the end. */
    public static String tau(long thousandths) {
        int rest = (int) (thousandths % PER_TAU);
        String text = Long.toString(thousandths / PER_TAU);
        if (rest == 0) {
            return text;
        }
        String digits = Integer.toString(PER_TAU + rest).substring(1);
        while (digits.endsWith("0")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        return text + "." + digits;
    }

    private static String pairs(String text) {
        return text.replace(',', '&').replace(':', '=');
    }

    private static String text(String pairs) {
        return pairs.replace('&', ',').replace('=', ':');
    }
}
