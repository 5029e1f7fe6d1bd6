package org.socialcare.local.server;

/** Somebody else listens on a port this runtime needs. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTaken(int port) {
        super("port " + port + " is taken");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
