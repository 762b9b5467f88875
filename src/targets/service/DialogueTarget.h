// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates a target from a dialogue and the address of a server. Pure.

#include "checks/Kind.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief What a place says of a target: `kind`, `name` and the fields that lead there, as targets.json has them. The name is the kind's
//! key and the place.
//! \param kind   one with transports
//! \param place  `host` or `host:port`, where a port that is another transport's usual one chooses that; or the path of a Unix
//!               socket, beginning with `/`; empty: the usual socket of a service that is usually reached by one
//! \return these, or a sentence that says what is wrong with the place
Expected<QJsonObject, QString> dialogueDraft(const Kind &kind, const QString &place);

//! \brief The required fields other than the address, such as the realm of Kerberos.
QList<Field> fieldsBesideAddress(const Kind &kind);

//! \brief Creates a target that is validated as strictly as one in a file. The kind must not require any field other than the address.
Expected<Target, QString> makeDialogueTarget(const Kind &kind, const QString &place, const Schedule &defaults);

} // namespace watchkeeper
