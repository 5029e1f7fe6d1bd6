package org.socialcare.domain.files;

/** What became of one picture or file that a customer sent. */
public sealed interface FileState {
    /** Whether nothing more will become of it. */
    boolean isFinal();

    /**
     * Its bytes are kept.
     *
     * @param type in HTTP; one of a few that harm nobody, else {@code application/octet-stream}
     * @param name as the customer or the platform calls it; may be empty
     */
    record Kept(String type, long bytes, String name) implements FileState {
        @Override
        public boolean isFinal() {
            return true;
        }
    }

    /** It could not be fetched yet and will be tried again. */
    record Waiting(Reason reason) implements FileState {
        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** It never will be had. */
    record Missing(Reason reason) implements FileState {
        @Override
        public boolean isFinal() {
            return true;
        }
    }

    /** Why a file is not there. */
    enum Reason {
        /** A person has to grant access to the platform anew. */
        NO_ACCESS,
        /** The platform does not give it out at the moment. */
        TROUBLE,
        /** The platform no longer has it, or refuses to give it out. */
        GONE,
        /** Larger than what is kept. */
        TOO_LARGE,
        /** It lies on a host that is not the platform's and is never called. */
        ELSEWHERE
    }
}
