package org.socialcare.simulation.history;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.gate.Gate;

import software.amazon.awssdk.core.SdkClient;

import java.io.PrintStream;

/** What is different from the product; the product itself changes nothing. */
public interface Variant {
    /** The product as it is. */
    Variant PRODUCT = new Variant() {};

    default Gate gate(Chaos chaos) {
        return chaos;
    }

    default SdkClient client(SdkClient client) {
        return client;
    }

    default CallPlatform platform(CallPlatform platform, PrintStream out) {
        return platform;
    }

    default RequestStreamHandler handler(String function, RequestStreamHandler handler) {
        return handler;
    }
}
