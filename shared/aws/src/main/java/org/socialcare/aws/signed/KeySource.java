package org.socialcare.aws.signed;

import java.io.IOException;

/** Where a function's access keys come from; asked before every call. */
@FunctionalInterface
public interface KeySource {
    /**
     * Keys that are valid now.
     *
     * @throws IOException if there are none and none can be had
     */
    AccessKeys keys() throws IOException;
}
