package io.canbao.identity.web;

import io.canbao.identity.Invite;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What an invited person is sent. */
@Schema(name = "Invitation")
record InvitationView(
        @Schema(description = "Shown once; accepted with POST /invitations/{token}")
        String token,

        Instant expiresAt) {

    static InvitationView of(Invite.Invitation invitation) {
        return new InvitationView(invitation.token(), invitation.expiresAt());
    }
}
