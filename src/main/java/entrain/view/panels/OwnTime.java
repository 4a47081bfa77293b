package entrain.view.panels;

import entrain.lab.frame.Numbers;
import entrain.lab.settings.Choices.TimeUnit;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.RecordingWords;
import entrain.view.TimeScale;

/**
 * Settings as a picture with a recording reads them: time in τ, since how long a τ is was chosen for the recording alone and
 * the model's milliseconds are not its own. Kept, so that drawing allocates nothing.
 */
final class OwnTime {
    private Settings given;
    private Settings shown;

    /** The settings themselves where there is no recording or time is in τ already. */
    Settings of(Numbers numbers, Settings settings) {
        if (!TimeScale.milliseconds(settings) || RecordingWords.among(numbers) == null) {
            return settings;
        }
        if (given != settings) {
            given = settings;
            shown = settings.with(Params.TIME, TimeUnit.TAU);
        }
        return shown;
    }
}
