package org.socialcare.local.simulators.meta;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;

import java.time.Duration;
import java.util.Map;

/** What Messenger and Instagram show a customer of somebody at work, within the usual window. */
public final class SenderActions {
    private static final Map<String, String> SIGNS =
            Map.of("mark_seen", "seen", "typing_on", "typing", "typing_off", "typing-off");

    private SenderActions() {}

    /** Answers a call that has a sender action, and therefore no message. */
    public static ApiAnswer answer(
            Call call,
            PlayedAccount account,
            Duration window,
            Counter counter,
            GraphErrors wording) {
        String action = call.body().textOrEmpty("sender_action");
        String to = call.body().obj("recipient").textOrEmpty("id");
        Posting posting = new Posting(account, to, "", false, "", "", window, call.raw());
        boolean good = SIGNS.containsKey(action) && call.body().get("message").isEmpty();
        return good
                ? counter.show(posting, wording, SIGNS.getOrDefault(action, action))
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }
}
