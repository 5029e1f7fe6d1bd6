package org.socialcare.aws.outside;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.ports.FindTargetSecrets;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Targets' addresses, all in one secret: under {@code brand/target} an object of texts. The brand
 * is part of the name so that nobody's target can borrow another brand's address.
 */
public final class SecretsManagerTargets implements FindTargetSecrets {
    private final SecretObject secret;

    public SecretsManagerTargets(AwsService store, String secret, InstantSource clock) {
        this.secret = new SecretObject(store, secret, "the targets' secret", clock);
    }

    /**
     * @throws IllegalStateException if the store does not answer and nothing was ever read
     */
    @Override
    public Optional<Credentials> secrets(String brand, String target) {
        return secret.under(brand + "/" + target);
    }
}
