package entrain.browser.part;

/** Hears that a guest has a new picture or, where more has changed, perhaps none or another place. */
interface Seating {
    void changed(Guest guest, boolean more);
}
