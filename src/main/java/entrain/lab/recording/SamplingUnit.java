package entrain.lab.recording;

/** What a recording's times are counted in. */
public enum SamplingUnit {
    SECOND("s"),
    MILLISECOND("ms"),
    MINUTE("min"),
    /** The interval of sampling itself: what it is in seconds is not known. */
    SAMPLE("sample");

    private static final SamplingUnit[] ALL = values();

    private final String word;

    SamplingUnit(String word) {
        this.word = word;
    }

    /** As the options' text has it: permanent. */
    public String word() {
        return word;
    }

    /** The unit of a word; null if there is none. */
    static SamplingUnit of(String word) {
        for (SamplingUnit unit : ALL) {
            if (unit.word.equals(word)) {
                return unit;
            }
        }
        return null;
    }
}
