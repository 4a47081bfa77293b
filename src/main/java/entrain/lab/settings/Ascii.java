package entrain.lab.settings;

/** Letters a–z only: keys and words are plain, and a visitor's language must not change how they are read. */
final class Ascii {
    private Ascii() {}

    static String lowerCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
        return out.toString();
    }
}
