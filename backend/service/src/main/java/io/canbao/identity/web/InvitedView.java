package io.canbao.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Somebody who was taken in, with their invitation. */
@Schema(name = "InvitedUser")
record InvitedView(
        String username, String name, List<String> roles, List<String> units, String state, InvitationView invitation) {

    static InvitedView of(UserView user, InvitationView invitation) {
        return new InvitedView(user.username(), user.name(), user.roles(), user.units(), user.state(), invitation);
    }
}
