/**
 * A sign-in service for one machine: the code flow with PKCE that the desk uses against Cognito,
 * with tokens of Cognito's shape. Anybody at this machine may be anybody of the demo; it must never
 * be reachable from another one.
 */
@NullMarked
package org.socialcare.local.oidc;

import org.jspecify.annotations.NullMarked;
