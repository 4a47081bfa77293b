package entrain.view;

import entrain.lab.sim.Member;

/** What a colour means; a {@link Palette} says what it is. */
public enum Ink {
    SPONTANEOUS,
    DRIVEN,
    TEXT,
    MUTED,
    /** Lines that only divide. */
    LINE,
    /** Behind the cards. */
    GROUND,
    CARD;

    /** A member's own colour. */
    public static Ink of(Member member) {
        return member == Member.SPONTANEOUS ? SPONTANEOUS : DRIVEN;
    }
}
