package entrain.view.panels;

import entrain.view.Panel;

/** The catalogue of pictures; the names are those of {@code views=} in an address. */
public enum Panels {
    STATE("state", "State space") {
        @Override
        public Panel make() {
            return new StateSpacePanel();
        }
    },
    TRACES("traces", "Activity") {
        @Override
        public Panel make() {
            return new TracesPanel();
        }
    },
    RASTER("raster", "Population") {
        @Override
        public Panel make() {
            return new RasterPanel();
        }
    };

    private final String id;
    private final String title;

    Panels(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** A new panel with buffers of its own. */
    public abstract Panel make();
}
