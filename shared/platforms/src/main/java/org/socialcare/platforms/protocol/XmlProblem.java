package org.socialcare.platforms.protocol;

/** A document that is not the XML we accept; the message never holds any of its content. */
public final class XmlProblem extends RuntimeException {
    XmlProblem(String reason, int offset) {
        super(reason + " at character " + offset);
    }

    /**
     * Thrown for bad input, often by the thousand in an attack: a stack trace would tell nothing.
     */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
