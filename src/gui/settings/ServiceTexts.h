// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the dialog of services says of one. Pure functions.

#include "model/Target.h"
#include "targets/service/Service.h"

namespace watchkeeper {

//! Such as `TCP 6379`: tells services apart that have more than one door.
QString wayText(const KindTransport &way);
//! What may stand where the server is asked for.
QString placeHint(const Service &service);
//! What will be asked, without secrets: the URL, or host and port with the transport.
QString addressText(const Service &service, const Target &target);
//! What should be said about the target before it is added: sentences, as where one is pasted.
QStringList remarksOn(const Target &target);
//! Fields that have to be filled in beside the place, as the form calls them.
QStringList labelsBesideThePlace(const Service &service);

} // namespace watchkeeper
