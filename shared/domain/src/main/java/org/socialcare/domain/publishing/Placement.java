package org.socialcare.domain.publishing;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Posting;

/** A post on one channel: what is said there, and how far it got. */
public record Placement(ChannelId channel, Posting posting, PostState state) {}
