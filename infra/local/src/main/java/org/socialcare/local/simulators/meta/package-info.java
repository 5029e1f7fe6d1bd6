/**
 * What Meta's platforms have in common when they are played: how they write, batch and sign, and
 * how their Graph API names things and refuses them. It shares nothing with what it is played for.
 */
@NullMarked
package org.socialcare.local.simulators.meta;

import org.jspecify.annotations.NullMarked;
