package entrain.lab.phrase;

/** A language that phrases are said in. A phrase keeps what it said last, until it is asked in another object. */
public interface Language {
    /** Says every pattern as it stands. */
    Language ENGLISH = pattern -> pattern;

    /**
     * A pattern in this language; the same pattern where there is no translation.
     *
     * @param pattern in English, with a slot {@code {}} for each argument
     * @return with a slot {@code {}} for each argument in order, or {@code {0}}, {@code {1}} … in another
     */
    String of(String pattern);

    /** An argument as it stands within a pattern: marked off where the language runs the other way. */
    default String inserted(String argument) {
        return argument;
    }
}
