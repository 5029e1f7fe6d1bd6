package org.socialcare.local.replay;

/** What became of one payload. */
sealed interface Verdict {
    /** The line that is printed. */
    String line();

    /**
     * The suite answered.
     *
     * @param status of HTTP; 0 if there was no answer within the time
     */
    record Sent(String name, String channel, int status, long millis) implements Verdict {
        boolean accepted() {
            return status >= 200 && status < 300;
        }

        @Override
        public String line() {
            String answer = status == 0 ? "no answer" : Integer.toString(status);
            return answer + "  " + millis + " ms  " + name + " -> " + channel;
        }
    }

    /** It was not sent. */
    record Skipped(String name, String reason) implements Verdict {
        @Override
        public String line() {
            return "skipped  " + name + ": " + reason;
        }
    }
}
