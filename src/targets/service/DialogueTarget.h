// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates a target from a dialogue and the address of a server. Pure.

#include "checks/Kind.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief Returns the members of targets.json that `place` determines: `kind`, `name` and the address fields. The name consists of the
//! kind's key and the place.
//! \param kind   a kind with transports
//! \param place  `host` or `host:port`, where the default port of a transport selects that transport; or the path of a Unix socket,
//! which begins with `/`; or empty for the default socket, if the service usually uses a socket
//! \return the members, or a sentence about the error in `place`
Expected<QJsonObject, QString> dialogueDraft(const Kind &kind, const QString &place);

//! \brief The required fields apart from the address, such as the realm of Kerberos.
QList<Field> fieldsBesideAddress(const Kind &kind);

//! \brief Creates a target, validated like a target in a file. The kind must not require any field apart from the address.
Expected<Target, QString> makeDialogueTarget(const Kind &kind, const QString &place, const Schedule &defaults);

} // namespace watchkeeper
