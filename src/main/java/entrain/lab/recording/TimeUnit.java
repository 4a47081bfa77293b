package entrain.lab.recording;

/** What a recording's times are counted in. */
public enum TimeUnit {
    SECOND("s"),
    MILLISECOND("ms"),
    MINUTE("min"),
    /** The interval of sampling itself: what it is in seconds is not known. */
    SAMPLE("sample");

    private static final TimeUnit[] ALL = values();

    private final String word;

    TimeUnit(String word) {
        this.word = word;
    }

    /** As the options' text has it: permanent. */
    public String word() {
        return word;
    }

    /** The unit of a word; null if there is none. */
    static TimeUnit of(String word) {
        for (TimeUnit unit : ALL) {
            if (unit.word.equals(word)) {
                return unit;
            }
        }
        return null;
    }
}
