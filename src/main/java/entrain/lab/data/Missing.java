package entrain.lab.data;

/** Cells in which people and programs say that there is no number. */
final class Missing {
    private static final String[] WORDS = {
        "", "nan", "na", "n/a", "null", "none", "nil", "-", "--", ".", "?", "nan(ind)", "<na>", "missing"
    };

    private Missing() {}

    /** Whether text[from, to) is one of them. */
    static boolean is(byte[] text, int from, int to) {
        if (to - from > 3 && text[from] == '#') {
            return true; // not computed, says a spreadsheet
        }
        int begin = to - from > 1 && (text[from] == '-' || text[from] == '+') && text[to - 1] != '-' ? from + 1 : from;
        for (String word : WORDS) {
            boolean same = to - begin == word.length();
            for (int i = 0; same && i < word.length(); i++) {
                byte c = text[begin + i];
                same = (c >= 'A' && c <= 'Z' ? c | 0x20 : c) == word.charAt(i);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
