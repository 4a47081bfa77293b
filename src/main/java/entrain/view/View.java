package entrain.view;

/** What a picture depends on beside the numbers: the theme's colours and from where it is seen. */
public final class View {
    private final Orbit orbit = new Orbit();
    private Palette palette = Palette.LIGHT;

    public Orbit orbit() {
        return orbit;
    }

    public Palette palette() {
        return palette;
    }

    public void palette(Palette newPalette) {
        palette = newPalette;
    }
}
