package entrain.browser.part;

import entrain.lab.phrase.Phrase;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What the Share dialog wants made, and whom to tell what becomes of it; words cross as {@link Phrase#code}. */
interface Order extends JSObject {
    /** Of a figure: its settings text. */
    @JSProperty
    String getSettings();

    /** Of a figure: where the lab is, as an address that ends with a slash. */
    @JSProperty
    String getLab();

    /** Of a state that is to be opened. */
    @JSProperty
    JSObject getFile();

    /** Of a run: {@code csv} or {@code npy}. */
    @JSProperty
    String getFormat();

    /** Of a run: τ between two samples. */
    @JSProperty
    double getEvery();

    /** Of a run: whether its first line says what made it. */
    @JSProperty
    boolean isCommented();

    /** Of a film: the word of a track. */
    @JSProperty
    String getMember();

    /** How far it is. */
    void tell(String code);

    /** It is made, or answered. */
    void done(String code);

    /** It cannot be made. */
    void failed(String code);
}
