/**
 * What the page shows, sounds or saves on request: its <i>guests</i> beside the run, a recording and a network that learns,
 * the sound, what an enlarged picture is, a state's file, and the larger downloads of the Share dialog (the page in one
 * file, the run, a film). A program of its own on the page's thread, JavaScript in either runtime, which is fetched when the first of them is
 * asked for: the first picture never waits for it.
 *
 * <p><b>The seam.</b> The page's program and this one share no objects. {@code page.Guests} is one end, {@link
 * entrain.browser.part.Host} and {@link entrain.browser.part.Guests} are the other.
 *
 * <ul>
 * <li>From the page, {@code entrain.parts.parts(what, with, number)}: {@code files} and {@code click} when a visitor asks for a
 *     guest, {@code sound} to turn it on or off; {@code settings} when they have changed; {@code own}, and then a {@code
 *     given KIND} each with its numbers, when other data are given to the run; {@code want CHANNELS}, {@code play} with a
 *     pace, {@code reset}; {@code tick} and {@code drawn} about each drawing; {@code explain PICTURE} with
 *     the element that is to say what that is.
 * <li>From the Share dialog, {@code make WHAT} with an {@code Order}, which is told what becomes of it; {@code stop} when it
 *     is closed.
 * <li>To the page, {@code entrain.guests.seat(kind, frame, changed)}: a guest's frame as floats, or none where it has gone.
 *     The page decodes and draws it; it knows no more of a guest. {@code entrain.guests.points(blocks)}: the
 *     fixed and slow points of the network that learned, or none. {@code entrain.guests.tell(line)}: {@code announce PHRASE},
 *     {@code preset ID}, and once {@code here}, which is answered with all that holds. What scripts may ask ({@code
 *     entrain.ask}, {@code entrain.give}) guests may, too.
 * </ul>
 *
 * <p>A guest's worker answers this program alone ({@code GuestWorker}): the page's has no code for its messages. Settings
 * cross as their text. Cards and dialogs are built here, of {@code webapp/parts.html}; a card of the run is lent to a guest
 * ({@code Lent}).
 *
 * <p>Another guest implements {@code Guest} and stands in the list of {@code Guests}; what asks for it stands in {@code
 * page.Invitations}.
 */
package entrain.browser.part;
