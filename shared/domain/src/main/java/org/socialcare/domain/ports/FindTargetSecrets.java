package org.socialcare.domain.ports;

import org.socialcare.domain.channel.Credentials;

import java.util.Optional;

/**
 * Where a target is and how to sign for it: {@code url} and, where the service signs, {@code
 * secret}; or {@code address} of a mailbox. May be a minute old.
 */
public interface FindTargetSecrets {
    Optional<Credentials> secrets(String brand, String target);
}
