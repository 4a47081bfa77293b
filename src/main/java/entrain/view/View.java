package entrain.view;

import entrain.lab.phrase.Language;

/** What a picture depends on beside the numbers: the theme's colours, the language, and from where it is seen. */
public final class View {
    private final Orbit orbit = new Orbit();
    private Palette palette = Palette.LIGHT;
    private Language language = Language.ENGLISH;

    public Orbit orbit() {
        return orbit;
    }

    public Language language() {
        return language;
    }

    public void language(Language newLanguage) {
        language = newLanguage;
    }

    public Palette palette() {
        return palette;
    }

    public void palette(Palette newPalette) {
        palette = newPalette;
    }
}
