package org.socialcare.local.simulators.linkedin;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Shown;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts of a page. What LinkedIn answers to one stands in a header. */
final class Shares {
    private static final int LONGEST = 3000;

    private Shares() {}

    static ApiAnswer write(
            Call call, PlayedAccount account, Images images, boolean good, Counter counter) {
        Json body = call.body();
        String text = unescaped(body.textOrEmpty("commentary"));
        Optional<List<String>> notes = images.notes(body.obj("content"), account);
        String shown = Shown.beside(text, notes.orElse(List.of()));
        Posting posting = Posting.ownPost(account, shown, call.raw());
        if (!good) {
            return counter.refuse(posting, ShareWording.INSTANCE, Refusal.EXPIRED_TOKEN);
        }
        boolean complete =
                notes.isPresent()
                        && body.textOrEmpty("author").equals(account.credential("organization"))
                        && body.textOrEmpty("visibility").equals("PUBLIC")
                        && body.textOrEmpty("lifecycleState").equals("PUBLISHED")
                        && body.obj("distribution")
                                .textOrEmpty("feedDistribution")
                                .equals("MAIN_FEED");
        return complete
                ? counter.publish(
                        posting, ShareWording.INSTANCE, LONGEST + shown.length() - text.length())
                : counter.refuse(posting, ShareWording.INSTANCE, Refusal.BAD_REQUEST);
    }

    /** A sign behind a backslash stands for itself. */
    private static String unescaped(String commentary) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < commentary.length(); i++) {
            if (commentary.charAt(i) == '\\' && i + 1 < commentary.length()) {
                i++;
            }
            text.append(commentary.charAt(i));
        }
        return text.toString();
    }

    private enum ShareWording implements Wording {
        INSTANCE;

        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            String number = Integer.toUnsignedString(messageId.hashCode());
            return new ApiAnswer(201, Map.of("x-restli-id", "urn:li:share:" + number), Body.EMPTY);
        }

        @Override
        public ApiAnswer refused(Refusal refusal) {
            return CommentWording.INSTANCE.refused(refusal);
        }
    }
}
